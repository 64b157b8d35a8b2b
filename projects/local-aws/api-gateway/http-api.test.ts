import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createHttpApi } from './http-api.ts';
import type { HttpApiEvent } from './lambda-event.ts';
import { echo, openApi, returning } from './testing/open-api.ts';
import {
  functionApi,
  httpApi,
  testStack,
  withAccessLog,
  type TestResources,
} from './testing/test-stack.ts';

describe('stages', () => {
  const variables = { StageVariables: { colour: 'blue' } };
  const resources: TestResources = {
    ...functionApi(['GET /a']),
    Stage: ['Stage', { StageName: 'dev', AutoDeploy: true, ...variables }],
  };

  it('are the first segment of the path, which the event keeps [D]', async () => {
    const response = await openApi(resources, echo)('/dev/a');
    const event = (await response.json()) as HttpApiEvent;
    assert.equal(event.rawPath, '/dev/a');
    assert.equal(event.requestContext.stage, 'dev');
    assert.deepEqual(event.stageVariables, { colour: 'blue' });
  });

  for (const path of ['/a', '/develop/a', '/', '/dev']) {
    it(`have no route at ${path}: 404 [D]`, async () => {
      const response = await openApi(resources, echo)(path);
      assert.equal(response.status, 404);
      assert.deepEqual(await response.json(), { message: 'Not Found' });
      assert.ok(response.headers.get('apigw-requestid'));
    });
  }

  it('do not take `/$default` for the stage of that name, which has no segment [D]', async () => {
    const response = await openApi(functionApi(['GET /a']), echo)('/$default/a');
    assert.equal(response.status, 404);
  });
});

describe('the path of a request', () => {
  for (const path of ['/open/../secret', '/open/%2e%2E/secret', '/open\\..\\secret']) {
    it(`has its dots resolved before a route is looked for: ${path} [U]`, async () => {
      const call = openApi(functionApi(['ANY /open/{proxy+}', 'GET /secret']), echo);
      const { routeKey } = (await (await call(path)).json()) as HttpApiEvent;
      assert.equal(routeKey, 'GET /secret');
    });
  }
});

describe('the limits of a request', () => {
  const call = openApi(functionApi(['$default']), returning({ statusCode: 200 }));

  for (const [what, size, status] of [
    ['just fits', 10_000, 200],
    ['is too long', 10_240, 431],
  ] as const) {
    it(`${status} for a header that ${what} [U]`, async () => {
      assert.equal((await call('/', { headers: { 'x-long': 'x'.repeat(size) } })).status, status);
      assert.equal((await call(`/?${'x'.repeat(size)}`)).status, status);
    });
  }

  it('413 for a body over 10 MB, announced or not [U]', async () => {
    const body = new Uint8Array(10 * 1024 * 1024 + 1);
    const { fetch } = createHttpApi(testStack(httpApi('http://127.0.0.1:1')));
    const post = { method: 'POST', body: body.subarray(1) };
    const whole = await fetch(new Request('http://localhost:8101/', post));
    assert.equal(whole.status, 503, 'handed on, to a server that is not there');
    const tooLong = await call('/', { method: 'POST', body });
    assert.deepEqual(
      [tooLong.status, await tooLong.json()],
      [413, { message: 'Request Entity Too Large' }],
    );
    const headers = { 'content-length': String(body.byteLength) };
    assert.equal((await call('/', { method: 'POST', headers })).status, 413);
  });
});

describe('the access log', () => {
  it('has one line for each request, in however many the format is written', async () => {
    const log: string[] = [];
    const format = '{\n  "id": "$context.requestId",\r\n  "status": $context.status\n}\n';
    const call = openApi(withAccessLog(format), echo, { accessLog: (line) => log.push(line) });
    await call('/');
    assert.match(log.join('\n'), /^\{ {3}"id": "[^"]+", {3}"status": 200 \} $/);
  });

  it('cannot be forged by a request', async () => {
    const log: string[] = [];
    const format =
      '{"id":"$context.requestId","agent":"$context.identity.userAgent","x":"$context.no.such"}';
    const call = openApi(withAccessLog(format), echo, { accessLog: (line) => log.push(line) });
    const agent = 'a","admin":"yes $context.requestId \\';
    await call('/', { headers: { 'user-agent': agent } });
    const [line = ''] = log;
    const { agent: logged, x, admin } = JSON.parse(line) as Record<string, string>;
    assert.deepEqual([logged, x, admin], [agent, '-', undefined]);
  });
});
