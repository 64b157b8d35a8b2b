import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Exchange } from './exchange.ts';
import { limitTime } from './time-limit.ts';

const exchange = {} as Exchange;
const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;

it('a time limit keeps nothing of an exchange that is over', async () => {
  const before = timers();
  await limitTime(() => Promise.resolve(new Response()), 30_000)(exchange);
  const failure = new Error('The backend is gone');
  const failing = limitTime(() => Promise.reject(failure), 30_000);
  await assert.rejects(failing(exchange), failure);
  assert.equal(timers(), before);
});

it('a time limit tells an integration that is late to give up', async () => {
  let told: AbortSignal | undefined;
  const late = limitTime((_, signal) => {
    told = signal;
    return new Promise<never>(() => undefined);
  }, 1);
  await assert.rejects(late(exchange), { status: 503 });
  assert.equal(told?.aborted, true);
});
