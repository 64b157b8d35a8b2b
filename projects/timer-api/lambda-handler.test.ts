import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Identity } from './identity.ts';
import { createLambdaHandler, type HttpApiEvent } from './lambda-handler.ts';
import type { TaskStore } from './task-store.ts';

it('the Lambda handler disregards the body of a GET, which a Request could not carry', async () => {
  const handler = createLambdaHandler({
    store: {} as TaskStore,
    fence: { verify: () => Promise.resolve({ sub: 'ada' } as Identity) },
  });
  const event = {
    version: '2.0',
    rawPath: '/api/identity',
    rawQueryString: '',
    headers: { authorization: 'Bearer a.b.c', 'content-type': 'application/json' },
    body: '{}',
    isBase64Encoded: false,
    requestContext: { domainName: 'gateway', http: { method: 'GET', path: '/api/identity' } },
  };
  const { statusCode, body } = await handler(event as unknown as HttpApiEvent);
  assert.deepEqual([statusCode, body], [200, '{"sub":"ada"}']);
});
