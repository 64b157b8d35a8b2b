import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Identity } from './identity.ts';
import { createLambdaHandler, type HttpApiEvent } from './lambda-handler.ts';
import type { TaskStore } from './task-store.ts';

/** GET /api/identity as the gateway hands it over. */
function identityEvent(headers: Readonly<Record<string, string>>, body?: string): HttpApiEvent {
  const event = {
    version: '2.0',
    rawPath: '/api/identity',
    rawQueryString: '',
    headers,
    body,
    isBase64Encoded: false,
    requestContext: { domainName: 'gateway', http: { method: 'GET', path: '/api/identity' } },
  };
  return event as unknown as HttpApiEvent;
}

it('the Lambda handler disregards the body of a GET, which a Request could not carry', async () => {
  const handler = createLambdaHandler({
    store: {} as TaskStore,
    fence: { verify: () => Promise.resolve({ sub: 'ada' } as Identity) },
  });
  const headers = { authorization: 'Bearer a.b.c', 'content-type': 'application/json' };
  const { statusCode, body } = await handler(identityEvent(headers, '{}'));
  assert.deepEqual([statusCode, body], [200, '{"sub":"ada"}']);
});

it('the Lambda function takes its environment for its own, and admits nobody without a token', async () => {
  Object.assign(process.env, {
    TASKS_TABLE: 'tasks',
    USER_POOL_ID: 'us-east-1_TestPool1',
    APP_CLIENT_ID: '1example23456789abcdefghij',
  });
  const { handler } = await import('./lambda.ts');
  const { statusCode, headers } = await handler(identityEvent({}));
  assert.deepEqual([statusCode, headers?.['www-authenticate']], [401, 'Bearer']);
});
