import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { ValueMap } from '../stack/stack.ts';
import { createHttpApi } from './http-api.ts';
import { RecordingBackend } from './testing/recording-backend.ts';
import { httpApi, testStack } from './testing/test-stack.ts';

let backend: RecordingBackend;
before(async () => {
  backend = await RecordingBackend.start();
});
after(() => backend[Symbol.asyncDispose]());

describe('parameter mapping', () => {
  const mapped = (RequestParameters: ValueMap) => httpApi(backend.address, { RequestParameters });

  it('appends, overwrites and removes headers and parameters [D]', async () => {
    const parameters = {
      'append:header.x-list': 'two',
      'overwrite:header.x-id': '$context.apiId',
      'remove:header.x-secret': "''",
      'append:querystring.agent': '${request.header.user-agent}/${stageVariables.none}',
      'overwrite:querystring.page': '$request.querystring.p',
      'remove:querystring.p': "''",
    };
    await backend.call(mapped(parameters), '/?p=7&page=1', {
      headers: { 'x-list': 'one', 'x-id': 'forged', 'x-secret': 's', 'user-agent': 'ua' },
    });
    assert.equal(backend.received.headers['x-list'], 'one, two');
    assert.equal(backend.received.headers['x-id'], 'api');
    assert.ok(!('x-secret' in backend.received.headers));
    assert.equal(backend.received.url, '/?agent=ua%2F&page=7');
  });

  it('removes what it is to overwrite if there is no value: a caller may not make one up [U]', async () => {
    const parameters = {
      'overwrite:header.x-user': '$context.authorizer.claims.email',
      'overwrite:querystring.user': '$request.header.none',
    };
    await backend.call(mapped(parameters), '/?user=admin', { headers: { 'x-user': 'admin' } });
    assert.ok(!('x-user' in backend.received.headers));
    assert.equal(backend.received.url, '/');
  });

  it('hands on any letter, in UTF-8 or percent-encoded, but no character of control', async () => {
    const parameters = {
      'append:header.x-name': '$request.querystring.name',
      'append:header.x-lines': '$request.querystring.lines',
      'overwrite:path': '/users/$request.querystring.name',
    };
    const query = `?name=${encodeURIComponent('Łu €?#')}&lines=a%0D%0Aset-cookie:%20b`;
    assert.equal((await backend.call(mapped(parameters), `/${query}`)).status, 200);
    const name = Buffer.from(String(backend.received.headers['x-name']), 'latin1').toString();
    assert.equal(name, 'Łu €?#');
    assert.ok(
      !('x-lines' in backend.received.headers) && !('set-cookie' in backend.received.headers),
    );
    assert.equal(backend.received.url, `/users/%C5%81u%20%E2%82%AC%3F%23${query}`);
  });

  it('leaves the other parameters as they were sent, and joins the values of one', async () => {
    const parameters = {
      'append:querystring.y': '$request.querystring.x',
      'remove:querystring.z': "''",
    };
    await backend.call(mapped(parameters), '/?x=1&flag&x=a%20b&z=1&%7A=2');
    assert.equal(backend.received.url, '/?x=1&flag&x=a%20b&y=1%2Ca%20b');
  });

  it('overwrites the path [D]', async () => {
    await backend.call(mapped({ 'overwrite:path': '/fixed$request.path' }), '/a%20b?x=1');
    assert.equal(backend.received.url, '/fixed/a%20b?x=1');
  });

  it('takes variables of $context, but none that the answer decides [D]', async () => {
    await backend.call(
      mapped({ 'append:header.x-who': '$context.httpMethod $context.status.' }),
      '/',
    );
    assert.equal(backend.received.headers['x-who'], 'GET .');
  });

  for (const [key, value] of [
    ['overwrite:header.Authorization', 'x'],
    ['append:header.X-Forwarded-For', 'x'],
    ['overwrite:header.access-control-allow-origin', '*'],
    ['replace:header.x', 'y'],
    ['append:path', '/x'],
    ['overwrite:header.x', '$request.body.a'],
  ] as const) {
    it(`is refused at start for ${key}: ${value} [D]`, () => {
      assert.throws(() => createHttpApi(testStack(mapped({ [key]: value }))), {
        message: /^Integration \(AWS::ApiGatewayV2::Integration\): RequestParameters: /,
      });
    });
  }
});
