import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { it } from 'node:test';
import { getRequestListener } from '@hono/node-server';
import { createTimerApi } from './app.ts';
import type { Identity } from './identity.ts';
import { readJson } from './json-body.ts';
import { BODY_MAX_BYTES } from './task-limits.ts';
import type { TaskStore } from './task-store.ts';

it('reads no further than the limit of a body without a declared length', async () => {
  let sent = 0;
  const megabyte = new ReadableStream({
    pull(controller) {
      sent += 10_000;
      controller.enqueue(new Uint8Array(10_000));
      if (sent === 1_000_000) controller.close();
    },
  });
  const request = new Request('http://localhost', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: megabyte,
    duplex: 'half',
  });
  await assert.rejects(readJson(request), { status: 413 });
  assert.ok(sent <= BODY_MAX_BYTES + 30_000, `${sent} bytes were read`);
});

for (const [what, init, status] of [
  ['a body of no declared type', { body: Buffer.from('{}') }, 415],
  ['no body', { headers: { 'content-type': 'application/json' } }, 400],
] as const) {
  it(`refuses ${what} by ${status}`, async () => {
    const request = new Request('http://localhost', { method: 'POST', ...init });
    await assert.rejects(readJson(request), { name: 'Problem', status });
  });
}

it('asks nothing of the Request that a host hands over but what every Request has', async (test) => {
  const api = createTimerApi({
    store: { remove: () => Promise.resolve('removed') } as unknown as TaskStore,
    fence: { verify: () => Promise.resolve({ sub: 'ada' } as Identity) },
  });
  // Its requests are no instances of the global Request, unlike those of the Node server.
  const listener = getRequestListener(api.fetch, { overrideGlobalObjects: false });
  const server = createServer((incoming, outgoing) => void listener(incoming, outgoing));
  test.after(() => server.close());
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/api/tasks/${crypto.randomUUID()}`;
  const answer = await fetch(url, {
    method: 'DELETE',
    headers: { authorization: 'Bearer a.b.c' },
  });
  assert.equal(answer.status, 204);
});
