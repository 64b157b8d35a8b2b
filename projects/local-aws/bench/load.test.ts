import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { serveOnLoopback, type LoopbackServer } from '../loopback-server.ts';
import { load } from './load.ts';

let server: LoopbackServer;
let answered: number;
beforeEach(async () => {
  answered = 0;
  server = await serveOnLoopback(
    () => new Response(null, { status: ++answered === 7 ? 404 : 200 }),
    0,
  );
});
afterEach(() => server.close());

const next = () => ({ method: 'GET', path: '/', headers: {} });

describe('a load', () => {
  it('sends as many requests as it is to, and times each', async () => {
    const goOn = (sent: number) => sent < 6;
    const { requests, latencies } = await load({
      url: server.url,
      next,
      status: 200,
      connections: 4,
      goOn,
    });
    assert.equal(requests, 6);
    assert.equal(latencies.length, 6);
    assert.equal(answered, 6);
  });

  it('ends at an answer of another status, which must not count as fast', async () => {
    const goOn = (sent: number) => sent < 8;
    const loading = load({ url: server.url, next, status: 200, connections: 1, goOn });
    await assert.rejects(loading, /answered 404 in place of 200/);
  });
});
