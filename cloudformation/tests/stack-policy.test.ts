import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { z } from 'zod';
import { deploy } from './gateway-deployments.ts';

const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');

const statement = z.strictObject({
  Effect: z.enum(['Allow', 'Deny']),
  // Stack policies know no other, and CloudFormation demands it.
  Principal: z.literal('*'),
  Action: z.union([z.string(), z.array(z.string())]).transform((actions) => [actions].flat()),
  Resource: z.union([z.string(), z.array(z.string())]).transform((ids) => [ids].flat()),
});
const { Statement } = z
  .strictObject({ Statement: z.array(statement) })
  .parse(JSON.parse(read('stack-policy.json')));

/** Stack policies: a Deny wins, and what no statement allows is denied. */
function mayUpdate(action: string, logicalId: string): boolean {
  const applying = Statement.filter(
    ({ Action, Resource }) =>
      Action.some((pattern) => [action, 'Update:*'].includes(pattern)) &&
      Resource.some((pattern) => [`LogicalResourceId/${logicalId}`, '*'].includes(pattern)),
  );
  return applying.length > 0 && applying.every(({ Effect }) => Effect === 'Allow');
}

describe('the stack policy', () => {
  const { resources } = deploy(read('1_ApiGatewayAuthorizer.yml'), {});
  const unprotected = [...resources.keys()].filter((id) => id !== 'Api' && id !== 'Authorizer');

  it('lets no update replace or delete what callers know, or what keeps others out', () => {
    for (const logicalId of ['Api', 'Authorizer']) {
      assert.ok(resources.has(logicalId));
      assert.equal(mayUpdate('Update:Replace', logicalId), false);
      assert.equal(mayUpdate('Update:Delete', logicalId), false);
    }
  });

  it('lets updates change them in place, and do anything to the rest', () => {
    for (const logicalId of resources.keys()) {
      assert.equal(mayUpdate('Update:Modify', logicalId), true);
    }
    for (const logicalId of unprotected) {
      assert.equal(mayUpdate('Update:Replace', logicalId), true);
      assert.equal(mayUpdate('Update:Delete', logicalId), true);
    }
  });
});
