import assert from 'node:assert/strict';
import { it } from 'node:test';
import { createTimerApi } from './app.ts';
import { describe, logToStandardError, type Fault } from './fault-log.ts';
import type { Identity } from './identity.ts';
import type { TaskStore } from './task-store.ts';

const TOKEN = 'header.payload.signature';

it('a fault is logged under the id that the answer quotes, and told to nobody else', async () => {
  const faults: Fault[] = [];
  const cause = new Error('connect ECONNREFUSED 10.0.0.7');
  const api = createTimerApi({
    store: {
      list: () => Promise.reject(new Error('table lost', { cause })),
    } as unknown as TaskStore,
    fence: { verify: () => Promise.resolve({ sub: 'ada' } as Identity) },
    log: (fault) => faults.push(fault),
  });
  const headers = { authorization: `Bearer ${TOKEN}` };
  const answer = await api.fetch(new Request('http://api/api/tasks?name=secret', { headers }));
  const text = await answer.text();
  const { instance } = JSON.parse(text) as { instance: string };

  assert.equal(answer.status, 500);
  assert.equal(answer.headers.get('content-type'), 'application/problem+json');
  assert.doesNotMatch(text, /table lost|ECONNREFUSED|\.ts/);
  const [{ error, ...fault }, ...more] = faults as [Fault];
  assert.deepEqual(more, []);
  const requestId = instance.replace('urn:uuid:', '');
  assert.deepEqual(fault, { requestId, method: 'GET', path: '/api/tasks', status: 500 });
  assert.match(error, /table lost[^]*ECONNREFUSED/);
  assert.ok(!JSON.stringify(faults).includes('secret'));
  assert.ok(!JSON.stringify(faults).includes(TOKEN));
});

it('what was thrown is told where it is no error', () => {
  const text = describe(new Error('table lost', { cause: 'no connection' }));
  assert.match(text, /^Error: table lost\n[^]*\nCaused by: no connection$/);
});

it('a fault is one line of JSON on standard error', (t) => {
  const write = t.mock.method(console, 'error', () => undefined);
  const fault = { requestId: '1', method: 'GET', path: '/', status: 500, error: 'a\n  at b' };
  logToStandardError(fault);
  const line = String(write.mock.calls[0]?.arguments[0]);
  assert.ok(!line.includes('\n'));
  assert.deepEqual(JSON.parse(line), { level: 'error', ...fault });
});
