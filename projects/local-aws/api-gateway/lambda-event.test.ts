import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { HttpApiEvent } from './lambda-event.ts';
import { decodedPaths } from './testing/decoded-paths.ts';
import { echo, openApi } from './testing/open-api.ts';
import { now } from './testing/test-issuer.ts';
import { functionApi, type TestResources } from './testing/test-stack.ts';

async function eventOf(
  path: string,
  init?: RequestInit,
  resources: TestResources = functionApi(['$default']),
): Promise<HttpApiEvent> {
  const response = await openApi(resources, echo)(path, init);
  return (await response.json()) as HttpApiEvent;
}

describe('the event of payload format 2.0', () => {
  it('holds what AWS documents [D]', async () => {
    const resources = functionApi(['POST /pets/{name}/{rest+}']);
    const { headers, requestContext, ...event } = await eventOf(
      '/pets/a%2Fb/c/d?x=1&x=2&y=%20',
      {
        method: 'POST',
        headers: {
          cookie: 'a=1; b=2',
          'content-type': 'application/json; charset=utf-8',
          'user-agent': 'test',
          'X-Twice': 'one',
        },
        body: '{"ü":1}',
      },
      resources,
    );
    assert.deepEqual(event, {
      version: '2.0',
      routeKey: 'POST /pets/{name}/{rest+}',
      rawPath: '/pets/a/b/c/d',
      rawQueryString: 'x=1&x=2&y=%20',
      cookies: ['a=1', 'b=2'],
      queryStringParameters: { x: '1,2', y: ' ' },
      pathParameters: { name: 'a/b', rest: 'c/d' },
      body: '{"ü":1}',
      isBase64Encoded: false,
    });
    assert.equal(headers['x-twice'], 'one');
    assert.equal(headers['x-forwarded-for'], '127.0.0.1');
    assert.ok(!('cookie' in headers));
    const { requestId, ...context } = requestContext;
    assert.ok(requestId);
    assert.deepEqual(context, {
      accountId: '123456789012',
      apiId: 'api',
      domainName: 'api.localhost',
      domainPrefix: 'api',
      http: {
        method: 'POST',
        path: '/pets/a/b/c/d',
        protocol: 'HTTP/1.1',
        sourceIp: '127.0.0.1',
        userAgent: 'test',
      },
      routeKey: 'POST /pets/{name}/{rest+}',
      stage: '$default',
      time: '22/Nov/2026:08:00:00 +0000',
      timeEpoch: now,
    });
  });

  it('keeps what the client says of proxies before the gateway, and adds the client', async () => {
    const { headers } = await eventOf('/', { headers: { 'x-forwarded-for': '203.0.113.7' } });
    assert.equal(headers['x-forwarded-for'], '203.0.113.7, 127.0.0.1');
  });

  for (const [path, decoded] of decodedPaths) {
    it(`has the path decoded, unless it is malformed: ${path} [M]`, async () => {
      const event = await eventOf(`${path}?q=a%20b`);
      assert.deepEqual([event.rawPath, event.requestContext.http.path], [decoded, decoded]);
    });
  }

  it('leaves out what is empty [S]', async () => {
    const event = await eventOf('/');
    for (const name of ['body', 'cookies', 'pathParameters', 'queryStringParameters']) {
      assert.ok(!(name in event), name);
    }
    assert.equal(event.rawQueryString, '');
    assert.ok(!('authorizer' in event.requestContext));
  });

  for (const [type, isText] of [
    ['text/plain', true],
    ['text/html; charset=utf-8', true],
    ['application/json', true],
    ['application/xml', true],
    ['APPLICATION/JavaScript', true],
    ['application/problem+json', false],
    ['application/x-www-form-urlencoded', false],
    ['application/jsonp', false],
    ['image/png', false],
    [undefined, false],
  ] as const) {
    it(`has a body of type ${type} as ${isText ? 'text' : 'base64'} [M]`, async () => {
      const body = new TextEncoder().encode('a=b');
      const headers = new Headers(type && { 'content-type': type });
      const event = await eventOf('/', { method: 'POST', body, headers });
      assert.equal(event.isBase64Encoded, !isText);
      assert.equal(event.body, isText ? 'a=b' : 'YT1i');
    });
  }
});
