import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FunctionError } from '../lambda/execution-environment.ts';
import { openApi, returning } from './testing/open-api.ts';
import { functionApi, withAccessLog } from './testing/test-stack.ts';

describe("a function's answer", () => {
  const ask = (value: unknown) => openApi(functionApi(['$default']), returning(value))('/');

  for (const value of [{ message: 'hello' }, 'hello', 7, [1], null]) {
    it(`without a status code is a 200 of JSON: ${JSON.stringify(value)} [D]`, async () => {
      const response = await ask(value);
      assert.equal(response.status, 200);
      assert.equal(response.headers.get('content-type'), 'application/json');
      assert.deepEqual(await response.json(), value);
    });
  }

  it('has its status, headers, cookies and body [D]', async () => {
    const response = await ask({
      statusCode: 201,
      headers: { Location: '/tasks/1', 'x-number': 7, 'content-length': '999' },
      cookies: ['a=1; Path=/', 'b=2'],
      body: Buffer.from([0, 255]).toString('base64'),
      isBase64Encoded: true,
    });
    assert.equal(response.status, 201);
    assert.equal(response.headers.get('location'), '/tasks/1');
    assert.equal(response.headers.get('x-number'), '7');
    assert.equal(response.headers.get('content-length'), null);
    assert.deepEqual(response.headers.getSetCookie(), ['a=1; Path=/', 'b=2']);
    assert.deepEqual(new Uint8Array(await response.arrayBuffer()), new Uint8Array([0, 255]));
  });

  it('may be 204, with a body or without', async () => {
    assert.equal((await ask({ statusCode: 204, body: '' })).status, 204);
    assert.equal((await ask({ statusCode: 204, body: 'x' })).status, 204);
  });

  for (const value of [
    { statusCode: 'none' },
    { statusCode: 99 },
    { statusCode: 600 },
    { statusCode: 200, body: { not: 'text' } },
    { statusCode: 200, headers: { 'x-list': ['a'] } },
    { statusCode: 200, headers: { 'x-split': 'a\r\nset-cookie: b' } },
    { statusCode: 200, headers: { 'not a name': 'a' } },
  ]) {
    it(`that is malformed gives 500: ${JSON.stringify(value)} [D]`, async () => {
      const response = await ask(value);
      assert.equal(response.status, 500);
      assert.deepEqual(await response.json(), { message: 'Internal Server Error' });
    });
  }

  it('of more than 6 MB, with all that JSON adds, is a 500 [M]', async () => {
    const room = 6_291_556 - JSON.stringify({ statusCode: 200, body: '' }).length;
    const body = 'x'.repeat(room);
    assert.equal((await ask({ statusCode: 200, body })).status, 200);
    const longer = [`${body}x`, `"${body.slice(1)}`].map((it) => ({ statusCode: 200, body: it }));
    for (const value of [...longer, 'x'.repeat(6_291_555), 'é'.repeat(4e6)]) {
      const response = await ask(value);
      assert.equal(response.status, 500);
      assert.deepEqual(await response.json(), { message: 'Internal Server Error' });
    }
  });

  it('is a 413 without the function, if the event has more than 6 MB [U]', async () => {
    let events = 0;
    const call = openApi(functionApi(['$default']), () => Promise.resolve((events += 1)));
    const post = (body: Uint8Array<ArrayBuffer>) => call('/', { method: 'POST', body });
    assert.equal((await post(new Uint8Array(4_700_000))).status, 200);
    const refused = await post(new Uint8Array(4_720_000));
    assert.equal(refused.status, 413);
    assert.deepEqual(await refused.json(), { message: 'Request Entity Too Large' });
    assert.equal(events, 1);
  });

  it('that does not come is a 500, and the reason is in the log of the function alone [D]', async () => {
    const [log, functionLog]: string[][] = [[], []];
    const call = openApi(
      withAccessLog('$context.requestId $context.integrationErrorMessage'),
      () => Promise.reject(new Error('Bearer secret')),
      {
        accessLog: (line) => log?.push(line),
        functionLog: (line) => functionLog?.push(line),
      },
    );
    const response = await call('/');
    assert.deepEqual(
      [response.status, await response.json()],
      [500, { message: 'Internal Server Error' }],
    );
    const id = response.headers.get('apigw-requestid');
    const sentence = 'The Lambda function returned the following error: Unhandled.';
    assert.deepEqual(log, [`${id} ${sentence} Check your Lambda function code and try again.`]);
    assert.deepEqual(functionLog, ['timer: Bearer secret']);
  });

  it('that fails in a worker is told by the worker alone', async () => {
    const functionLog: string[] = [];
    const fails = () => Promise.reject(new FunctionError('Error: told already'));
    const call = openApi(functionApi(['$default']), fails, {
      functionLog: (line) => functionLog.push(line),
    });
    assert.equal((await call('/')).status, 500);
    assert.deepEqual(functionLog, []);
  });

  it('that takes too long is a 503 [S]', async () => {
    const slow = functionApi(['$default'], {}, { TimeoutInMillis: 50 });
    const response = await openApi(slow, () => new Promise(() => undefined))('/');
    assert.deepEqual(
      [response.status, await response.json()],
      [503, { message: 'Service Unavailable' }],
    );
  });
});
