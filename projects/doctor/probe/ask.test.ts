import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import {
  serveOnLoopback,
  type Fetch,
  type LoopbackServer,
} from '../../local-aws/loopback-server.ts';
import { askApi, BAD_PORT } from './ask.ts';

describe('askApi', () => {
  const servers: LoopbackServer[] = [];
  afterEach(async () => {
    for (const server of servers.splice(0)) await server.close();
  });

  async function serve(app: Fetch): Promise<string> {
    const server = await serveOnLoopback(app, 0);
    servers.push(server);
    return server.url;
  }

  it('follows no redirect, with the token in its hands', async () => {
    let asked = 0;
    const elsewhere = await serve(() => {
      asked += 1;
      return new Response();
    });
    const api = await serve(() => Response.redirect(`${elsewhere}/`, 307));
    const headers = { authorization: 'Bearer token' };
    const answer = await askApi(api)({ path: '/', headers, remark: '' });
    assert.deepEqual([answer.status, asked], [307, 0]);
  });

  it('sends a preflight with the headers of a browser', async () => {
    let sent = new Headers();
    const api = await serve(({ headers }) => {
      sent = headers;
      return new Response();
    });
    const headers = {
      origin: 'https://app.example.com',
      'access-control-request-method': 'PUT',
      'access-control-request-headers': 'authorization',
    };
    await askApi(api)({ method: 'OPTIONS', path: '/', headers, remark: '' });
    for (const [name, value] of Object.entries(headers)) assert.equal(sent.get(name), value);
  });

  it('does not wait for the end of a body that has none', async () => {
    const endless = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(4096)),
    });
    const api = await serve(() => new Response(endless, { status: 500 }));
    const { status, gatewayMessage } = await askApi(api)({ path: '/', remark: '' });
    assert.deepEqual([status, gatewayMessage], [500, undefined]);
  });

  it('says why nothing was sent, without quoting what was to be', async () => {
    const headers = { authorization: 'Bearer secret\ntoken' };
    const ask = askApi('http://localhost:9');
    assert.equal((await ask({ path: '/', headers, remark: '' })).failure, 'TypeError');
  });

  it('says that nothing is sent to a port that is kept for other protocols', async () => {
    const answer = await askApi('http://localhost:9')({ path: '/', remark: '' });
    assert.equal(answer.failure, BAD_PORT);
  });

  it('says how long it waited for an answer that did not come', async (t) => {
    const late = AbortSignal.abort(new DOMException('', 'TimeoutError'));
    const timeout = t.mock.method(AbortSignal, 'timeout', () => late);
    const { status, failure } = await askApi('http://localhost:8100')({ path: '/', remark: '' });
    assert.deepEqual([status, failure], [0, 'no answer within 10 s']);
    assert.deepEqual(timeout.mock.calls[0]?.arguments, [10_000]);
  });

  it('says why nothing came back by a code alone', async () => {
    const server = await serveOnLoopback(() => new Response(), 0);
    await server.close();
    const answer = await askApi(server.url)({ path: '/', remark: '' });
    assert.deepEqual([answer.status, answer.failure], [0, 'ECONNREFUSED']);
  });

  for (const [title, response, message] of [
    ["the gateway's words", Response.json({ message: 'Not Found' }, { status: 404 }), 'Not Found'],
    ["a backend's success", Response.json({ message: 'Not Found' }), undefined],
    ["a backend's error", Response.json({ message: 'No', id: 1 }, { status: 404 }), undefined],
    ['an empty error', new Response(null, { status: 404 }), undefined],
  ] as const) {
    it(`tells ${title} from others`, async () => {
      const api = await serve(() => response.clone());
      assert.equal((await askApi(api)({ path: '/', remark: '' })).gatewayMessage, message);
    });
  }
});
