import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import {
  loadFunction,
  type LambdaFunction,
} from '../../projects/local-aws/lambda/lambda-function.ts';
import type { LambdaContext } from '../../projects/local-aws/lambda/lambda-handler.ts';
import { deploy } from './gateway-deployments.ts';

const FILE = new URL('../1_ApiGatewayAuthorizer.yml', import.meta.url);

/** The function doesn't look at it. */
const context: LambdaContext = {
  functionName: 'preflight',
  functionVersion: '$LATEST',
  invokedFunctionArn: 'arn:aws:lambda:us-east-1:123456789012:function:preflight',
  memoryLimitInMB: '128',
  awsRequestId: '00000000-0000-4000-8000-000000000000',
  logGroupName: 'preflight',
  logStreamName: 'local',
  getRemainingTimeInMillis: () => 3000,
};

describe('the preflight function of 1_ApiGatewayAuthorizer.yml', () => {
  let preflight: LambdaFunction;

  before(async () => {
    const { resources } = deploy(readFileSync(FILE, 'utf8'), {
      BackendUrl: 'https://backend.example',
      AllowedOrigins: 'http://localhost:8100,https://app.example.com',
    });
    const resource = resources.get('PreflightFunction');
    assert.ok(resource);
    preflight = await loadFunction(resource);
  });

  after(() => preflight[Symbol.asyncDispose]());

  const answer = (headers: Readonly<Record<string, string>>) =>
    preflight.handler({ version: '2.0', routeKey: 'OPTIONS /{proxy+}', headers }, context);

  for (const origin of ['http://localhost:8100', 'https://app.example.com']) {
    it(`allows ${origin} the methods and headers of the CORS configuration`, async () => {
      assert.deepEqual(await answer({ origin, 'access-control-request-method': 'PUT' }), {
        statusCode: 204,
        headers: {
          vary: 'Origin',
          'access-control-allow-origin': origin,
          'access-control-allow-methods': 'GET,POST,PUT,DELETE',
          'access-control-allow-headers': 'authorization,content-type,if-match',
          'access-control-max-age': '7200',
        },
      });
    });
  }

  for (const origin of [
    '',
    'null',
    '*',
    'http://localhost',
    'http://localhost:81',
    'http://localhost:8100/',
    'http://localhost:81000',
    'http://localhost:8100.evil.test',
    'http://localhost:8100@evil.test',
    'http://localhost:8100,https://app.example.com',
    'http://localhost:8100, https://evil.test',
    'HTTP://LOCALHOST:8100',
    'https://localhost:8100',
    'https://evil-app.example.com',
    'https://app.example.com.evil.test',
    'constructor',
  ]) {
    it(`allows ${JSON.stringify(origin)} nothing`, async () => {
      assert.deepEqual(await answer({ origin }), { statusCode: 403, headers: { vary: 'Origin' } });
    });
  }

  it('answers without CORS headers when no page asks', async () => {
    assert.deepEqual(await answer({}), { statusCode: 204, headers: { vary: 'Origin' } });
  });
});
