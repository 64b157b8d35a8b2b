import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { LambdaHandler } from '../lambda/lambda-handler.ts';
import type { HttpApiEvent1 } from './lambda-event-1.ts';
import { decodedPaths } from './testing/decoded-paths.ts';
import { openApi, returning } from './testing/open-api.ts';
import { now, startTestIssuer, userScope } from './testing/test-issuer.ts';
import { functionApi, securedApi, type TestResources } from './testing/test-stack.ts';

const format1 = (...keys: readonly string[]) =>
  functionApi(keys, {}, { PayloadFormatVersion: '1.0' });

/** A function whose answer has its event for a body. */
const mirror: LambdaHandler = (event) =>
  Promise.resolve({ statusCode: 200, body: JSON.stringify(event) });

async function eventOf(
  path: string,
  init?: RequestInit,
  resources: TestResources = format1('$default'),
  call = openApi(resources, mirror),
): Promise<HttpApiEvent1> {
  return (await (await call(path, init)).json()) as HttpApiEvent1;
}

describe('the event of payload format 1.0', () => {
  it('holds what AWS documents [D]', async () => {
    const resources = format1('POST /pets/{name}/{rest+}');
    const init = {
      method: 'POST',
      headers: { cookie: 'a=1; b=2', 'content-type': 'text/plain', 'user-agent': 'test' },
      body: 'hello',
    };
    const { headers, multiValueHeaders, requestContext, ...event } = await eventOf(
      '/pets/a%2Fb/c/d?x=1&x=2&y=%20',
      init,
      resources,
    );
    assert.deepEqual(event, {
      version: '1.0',
      resource: '/pets/{name}/{rest+}',
      path: '/pets/a/b/c/d',
      httpMethod: 'POST',
      queryStringParameters: { x: '1', y: ' ' },
      multiValueQueryStringParameters: { x: ['1', '2'], y: [' '] },
      pathParameters: { name: 'a/b', rest: 'c/d' },
      stageVariables: null,
      body: 'hello',
      isBase64Encoded: false,
    });
    assert.equal(headers.cookie, 'a=1; b=2');
    assert.equal(headers['x-forwarded-for'], '127.0.0.1');
    assert.deepEqual(multiValueHeaders['user-agent'], ['test']);
    assert.deepEqual(Object.keys(multiValueHeaders), Object.keys(headers));

    const { requestId, extendedRequestId, identity, ...context } = requestContext;
    assert.ok(requestId);
    assert.equal(extendedRequestId, requestId);
    assert.deepEqual([identity.sourceIp, identity.userAgent], ['127.0.0.1', 'test']);
    assert.equal(identity.caller, null);
    assert.deepEqual(context, {
      accountId: '123456789012',
      apiId: 'api',
      authorizer: { claims: null, scopes: null },
      domainName: 'api.localhost',
      domainPrefix: 'api',
      httpMethod: 'POST',
      path: '/pets/a/b/c/d',
      protocol: 'HTTP/1.1',
      requestTime: '22/Nov/2026:08:00:00 +0000',
      requestTimeEpoch: now,
      resourceId: null,
      resourcePath: '/pets/{name}/{rest+}',
      stage: '$default',
    });
  });

  for (const [path, decoded] of decodedPaths) {
    it(`has the path decoded, unless it is malformed: ${path} [M]`, async () => {
      const event = await eventOf(`${path}?q=a%20b`);
      assert.deepEqual([event.path, event.requestContext.path], [decoded, decoded]);
    });
  }

  it('has null for what is empty [D]', async () => {
    const event = await eventOf('/');
    assert.deepEqual(
      [event.queryStringParameters, event.multiValueQueryStringParameters, event.pathParameters],
      [null, null, null],
    );
    assert.deepEqual([event.body, event.isBase64Encoded], [null, false]);
    assert.equal(event.resource, '$default');
  });

  it('has other bodies than text in base64 [M]', async () => {
    const body = new Uint8Array([0, 255]);
    const event = await eventOf('/', { method: 'POST', body });
    assert.deepEqual([event.body, event.isBase64Encoded], ['AP8=', true]);
  });

  it("has the token's claims and scopes [D]", async () => {
    await using pool = await startTestIssuer();
    const { Integration } = format1();
    assert.ok(Integration);
    const resources = { ...securedApi(pool.issuer, [userScope]), Integration };
    const call = openApi(resources, mirror, { issuerAddress: () => pool.address });
    const headers = { authorization: await pool.token() };
    const { authorizer } = (await eventOf('/', { headers }, resources, call)).requestContext;
    assert.equal(authorizer.claims?.username, 'ada');
    assert.deepEqual(authorizer.scopes, [userScope]);
  });
});

describe("a function's answer of format 1.0", () => {
  const ask = (value: unknown) => openApi(format1('$default'), returning(value))('/');

  it('may have several values of a header [D]', async () => {
    const response = await ask({
      statusCode: 201,
      headers: { 'x-one': '1', 'x-both': 'a' },
      multiValueHeaders: { 'set-cookie': ['a=1', 'b=2'], 'x-both': ['b', 'c'] },
      body: 'hello',
    });
    assert.equal(response.status, 201);
    assert.deepEqual(response.headers.getSetCookie(), ['a=1', 'b=2']);
    assert.equal(response.headers.get('x-one'), '1');
    assert.equal(response.headers.get('x-both'), 'b, c');
    assert.equal(await response.text(), 'hello');
  });

  for (const value of [{ message: 'hello' }, 'hello', null, { statusCode: 200, body: {} }]) {
    it(`is not made of another value: ${JSON.stringify(value)} is a 500 [D]`, async () => {
      const response = await ask(value);
      assert.equal(response.status, 500);
      assert.deepEqual(await response.json(), { message: 'Internal Server Error' });
    });
  }

  it('has no cookies but in its headers [D]', async () => {
    const response = await ask({ statusCode: 200, cookies: ['a=1'] });
    assert.deepEqual(response.headers.getSetCookie(), []);
  });
});
