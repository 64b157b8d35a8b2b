import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ValueMap } from '../stack/stack.ts';
import { mayInvoke } from './invoke-permission.ts';
import { parseRouteKey } from './route-key.ts';
import { functionArn, testStack } from './testing/test-stack.ts';

const source = (resource: string) => `arn:aws:execute-api:us-east-1:123456789012:${resource}`;

function granted(permission: ValueMap, routeKey: string, invoked = functionArn): boolean {
  const properties = {
    FunctionName: functionArn,
    Action: 'lambda:InvokeFunction',
    Principal: 'apigateway.amazonaws.com',
    ...permission,
  };
  const stack = testStack({ Permission: ['AWS::Lambda::Permission', properties] });
  const invoker = { functionArn: invoked, apiId: 'abc123', stageName: '$default' };
  return mayInvoke(stack, { ...invoker, routeKey: parseRouteKey(routeKey) });
}

describe('a permission to invoke a function', () => {
  const cases: readonly (readonly [permission: ValueMap, routeKey: string, granted: boolean])[] = [
    [{}, '$default', true],
    [{ FunctionName: 'timer' }, '$default', true],
    [{ SourceArn: source('abc123/*/$default') }, '$default', true],
    [{ SourceArn: source('abc123/*/OPTIONS/*') }, 'OPTIONS /', true],
    [{ SourceArn: source('abc123/*/OPTIONS/*') }, 'OPTIONS /{proxy+}', true],
    [{ SourceArn: source('abc123/*/*/tasks') }, 'ANY /tasks', true],
    [{ SourceArn: source('abc123/*/OPTIONS/*') }, '$default', false],
    [{ SourceArn: source('abc123/*/GET/tasks') }, 'ANY /tasks', false],
    [{ SourceArn: source('abc123/*/$default') }, 'OPTIONS /', false],
    [{ SourceArn: source('abc123/*/OPTIONS/') }, 'OPTIONS /{proxy+}', false],
    [{ SourceArn: source('abc124/*') }, '$default', false],
    [{ SourceArn: source('abc123/dev/*') }, '$default', false],
    [{ FunctionName: 'timers' }, '$default', false],
    [{ FunctionName: `${functionArn}:live` }, '$default', false],
    [{ FunctionName: '123456789012:function:timer' }, '$default', true],
    [{ FunctionName: `${functionArn}:$LATEST` }, '$default', true],
    [{ SourceArn: 'arn:aws:execute-api:*:*:abc123/*' }, '$default', true],
    [{ SourceArn: source('abc123/*'), SourceAccount: '123456789012' }, '$default', true],
    [{ SourceArn: source('abc123/*'), SourceAccount: '999999999999' }, '$default', false],
    [{ SourceArn: 'arn:aws:s3:::abc123/*' }, '$default', false],
    [{ SourceArn: 'a:b:execute-api:d:e:abc123/*' }, '$default', false],
    [{ Principal: 's3.amazonaws.com' }, '$default', false],
    [{ Action: 'lambda:GetFunction' }, '$default', false],
  ];
  it('is for the function, or for one version or alias', () => {
    const live = `${functionArn}:live`;
    assert.ok(granted({ FunctionName: live }, '$default', live));
    assert.ok(granted({ FunctionName: 'timer:live' }, '$default', live));
    for (const FunctionName of [functionArn, 'timer', `${functionArn}:1`]) {
      assert.ok(!granted({ FunctionName }, '$default', live));
    }
  });

  for (const [permission, routeKey, expected] of cases) {
    it(`${JSON.stringify(permission)} ${expected ? 'covers' : 'does not cover'} ${routeKey}`, () => {
      assert.equal(granted(permission, routeKey), expected);
    });
  }
});
