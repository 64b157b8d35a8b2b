import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { serveOnLoopback } from '../loopback-server.ts';
import type { ValueMap } from '../stack/stack.ts';
import { openApi, returning } from './testing/open-api.ts';
import { cors, functionApi, httpApi, type TestResources } from './testing/test-stack.ts';

type Changes = Readonly<Record<string, string>>;

/** In CloudFormation's shape. */
function responseParameters(status: string, changes: Changes): ValueMap {
  const list = Object.entries(changes).map(([Destination, Source]) => ({ Destination, Source }));
  return { ResponseParameters: { [status]: { ResponseParameters: list } } };
}

function mappedApi(status: string, changes: Changes): TestResources {
  const StageVariables = { colour: 'blue', teapot: '418' };
  return {
    ...functionApi(['$default'], { CorsConfiguration: cors }, responseParameters(status, changes)),
    Stage: ['Stage', { StageName: '$default', AutoDeploy: true, StageVariables }],
  };
}

const failure = {
  statusCode: 500,
  headers: { 'x-list': 'one', 'x-old': 'old', 'x-secret': 's', 'x-made-up': 'admin' },
  cookies: ['a=1', 'b=2'],
  body: 'broken',
};

describe('response parameters', () => {
  const ask = (changes: Changes, init?: RequestInit) =>
    openApi(mappedApi('500', changes), returning(failure))('/', init);

  it('append, overwrite and remove headers; the rest stays [D]', async () => {
    const response = await ask({
      'append:header.x-list': 'two',
      'append:header.x-new': '${response.header.X-Old}-${context.apiId}-${stageVariables.colour}',
      'overwrite:header.x-old': '$response.header.x-list',
      'remove:header.x-secret': "''",
    });
    assert.equal(response.status, 500);
    assert.equal(response.headers.get('x-list'), 'one, two');
    assert.equal(response.headers.get('x-new'), 'old-api-blue');
    assert.equal(response.headers.get('x-old'), 'one');
    assert.equal(response.headers.get('x-secret'), null);
    assert.deepEqual(response.headers.getSetCookie(), ['a=1', 'b=2']);
    assert.equal(await response.text(), 'broken');
  });

  it('remove what they are to overwrite if there is no value [U]', async () => {
    const response = await ask({ 'overwrite:header.x-made-up': '$response.header.none' });
    assert.equal(response.headers.get('x-made-up'), null);
  });

  for (const [source, status] of [
    ['403', 403],
    ['$stageVariables.teapot', 418],
    ['204', 204],
  ] as const) {
    it(`overwrite the status by ${source} [D]`, async () => {
      assert.equal((await ask({ 'overwrite:statuscode': source })).status, status);
    });
  }

  for (const source of ['$stageVariables.colour', '$response.header.none', '1$context.status']) {
    it(`leave the status if ${source} gives none [U]`, async () => {
      const response = await ask({ 'overwrite:statuscode': source });
      assert.deepEqual([response.status, await response.text()], [500, 'broken']);
    });
  }

  it('are for the answers of their status alone [D]', async () => {
    const call = openApi(mappedApi('404', { 'append:header.x': 'y' }), returning(failure));
    assert.equal((await call('/')).headers.get('x'), null);
  });

  it('go before the CORS headers [U]', async () => {
    const headers = { origin: 'http://localhost:8100' };
    const response = await ask({ 'overwrite:statuscode': '200' }, { headers });
    assert.equal(response.headers.get('access-control-allow-origin'), headers.origin);
    assert.equal(response.headers.get('access-control-expose-headers'), 'etag');
  });

  it("change the answers of a server, but not the gateway's own [U]", async () => {
    const changes = { 'overwrite:header.x-who': 'mapped', 'overwrite:statuscode': '200' };
    const server = await serveOnLoopback(
      () => new Response('late', { status: 503, headers: { 'x-who': 'server' } }),
      0,
    );
    const call = openApi(httpApi(server.url, responseParameters('503', changes)), returning(1));
    const fromServer = await call('/').finally(() => server.close());
    assert.deepEqual([fromServer.status, fromServer.headers.get('x-who')], [200, 'mapped']);
    const ownAnswer = await call('/');
    assert.deepEqual([ownAnswer.status, ownAnswer.headers.get('x-who')], [503, null]);
  });

  for (const [status, destination, source] of [
    ['199', 'append:header.x', 'y'],
    ['600', 'append:header.x', 'y'],
    ['default', 'append:header.x', 'y'],
    ['500', 'append:statuscode', '403'],
    ['500', 'overwrite:statuscode', '600'],
    ['500', 'overwrite:statuscode', ''],
    ['500', 'append:querystring.x', 'y'],
    ['500', 'overwrite:header.not(a)name', 'y'],
    ['500', 'overwrite:header.Content-Length', '1'],
    ['500', 'append:header.access-control-allow-origin', '*'],
    ['500', 'append:header.x', '$response.body.message'],
    ['500', 'append:header.x', 'all: ${response.body}'],
    ['500', 'append:header.x', '$request.header.x'],
  ] as const) {
    it(`are refused at start: "${status}" "${destination}" "${source}" [D]`, () => {
      assert.throws(
        () => openApi(mappedApi(status, { [destination]: source }), returning(failure)),
        { message: /^Integration \(AWS::ApiGatewayV2::Integration\): ResponseParameters: / },
      );
    });
  }
});
