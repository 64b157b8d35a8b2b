import { expect, type BrowserContext, type Page } from '@playwright/test';
import { hold, holdAnswer } from '../../local-aws/testing/hold.ts';
import { startBackend, type Backend } from './backend.ts';
import { deviceOf } from './device-page.ts';
import { test } from './device-test.ts';
import type { AmplifyComes, AppOptions } from './device.ts';
import {
  assertAnswered,
  assertFailed,
  bob,
  minute,
  refreshes,
  seed,
  startSignedIn,
  subOf,
} from './lab.ts';

const rotation = { refreshTokenRotation: { retryGracePeriodSeconds: 0 } };
const twoHours = 120 * minute;

/** How many of the origin's locks tabs have, and how many they wait for. */
function locks(page: Page): Promise<{ readonly held?: number; readonly pending?: number }> {
  return page.evaluate(async () => {
    const { held, pending } = await navigator.locks.query();
    return { held: held?.length, pending: pending?.length };
  });
}

interface Visit extends AppOptions {
  readonly origin: string;
  /** How long ago Ada signed in, in ms. */
  readonly ago: number;
  readonly amplify?: AmplifyComes;
}

/** Opens two tabs with the session of Ada. */
async function openTabs(context: BrowserContext, backend: Backend, visit: Visit) {
  const pages = [await context.newPage(), await context.newPage()] as const;
  for (const page of pages) await page.goto(visit.origin);
  const [first, second] = [deviceOf(pages[0]), deviceOf(pages[1])];
  for (const tab of [first, second]) await tab.letAmplifyCome(visit.amplify ?? 'first');
  await startSignedIn({ backend, device: first }, visit.ago, visit);
  await second.start(backend.ends, visit);
  return { first, second, pages };
}

test('tabs that refresh in turn cost a pool that rotates one refresh, and nobody is signed out', async ({
  context,
  origin,
}) => {
  await using backend = await startBackend({ origin, ...rotation });
  const visit = { origin, ago: twoHours, tabs: 'in turn' } as const;
  const { first, second, pages } = await openTabs(context, backend, visit);
  const { fault, arrived, release } = hold();
  backend.faults.current = fault;
  const here = first.send(20);
  await arrived;
  const there = second.send(20);
  await expect.poll(() => locks(pages[1])).toEqual({ held: 1, pending: 1 });
  release();
  assertAnswered([...(await here), ...(await there)]);
  expect(refreshes(backend)).toBe(1);

  for (const tab of [first, second]) await tab.setClock(61 * minute);
  backend.clock.ahead = 61 * minute;
  const next = await Promise.all([first.send(20), second.send(20)]);
  assertAnswered(next.flat());
  expect(refreshes(backend)).toBe(2);
  expect(backend.calls).toHaveLength(80);
});

test('tabs that refresh ahead at once cost a pool that rotates one refresh', async ({
  context,
  origin,
}) => {
  await using backend = await startBackend({ origin, ...rotation });
  const visit = { origin, ago: minute, tabs: 'in turn' } as const;
  const { first, second, pages } = await openTabs(context, backend, visit);
  for (const tab of [first, second]) assertAnswered(await tab.send(1));
  const { fault, arrived, release } = hold();
  backend.faults.current = fault;
  backend.clock.ahead = 58.5 * minute;
  for (const tab of [first, second]) {
    await tab.setClock(58.5 * minute);
    assertAnswered(await tab.send(1));
  }
  await arrived;
  await expect.poll(() => locks(pages[1])).toEqual({ held: 1, pending: 1 });
  release();
  await expect.poll(() => locks(pages[1])).toEqual({ held: 0, pending: 0 });
  assertAnswered([...(await first.send(5)), ...(await second.send(5))]);
  expect(refreshes(backend)).toBe(1);
});

test('tabs that refresh as they like lose the session to a pool that rotates', async ({
  context,
  origin,
}) => {
  await using backend = await startBackend({ origin, ...rotation });
  const { first, second } = await openTabs(context, backend, { origin, ago: twoHours });
  const { fault, release } = hold();
  backend.faults.current = fault;
  const sent = [first.send(20), second.send(20)];
  await expect.poll(() => refreshes(backend)).toBe(2);
  release();
  const outcomes = await Promise.all(sent);
  // The other one may be signed out as well, depending on which of them ends last.
  expect(outcomes.map(([any]) => any?.error)).toContain('session-expired');
});

test('a tab that is closed amid its refresh lets the next one in', async ({ context, origin }) => {
  await using backend = await startBackend({ origin });
  const visit = { origin, ago: twoHours, tabs: 'in turn' } as const;
  const { first, second, pages } = await openTabs(context, backend, visit);
  const { fault, arrived, release } = hold();
  backend.faults.current = fault;
  const closed = first.send(5).catch(() => 'closed');
  await arrived;
  const sent = second.send(5);
  await expect.poll(() => locks(pages[1])).toEqual({ held: 1, pending: 1 });
  await pages[0].close();
  await expect.poll(() => refreshes(backend)).toBe(2);
  release();
  assertAnswered(await sent);
  expect(await closed).toBe('closed');
});

test('a sign-out in another tab amid a refresh here is not undone by it', async ({
  context,
  origin,
}) => {
  await using backend = await startBackend({ origin });
  const { first, second } = await openTabs(context, backend, { origin, ago: twoHours });
  const { fault, arrived, release } = holdAnswer();
  backend.faults.current = fault;
  const waiting = first.send(5);
  await arrived;
  delete backend.faults.current;
  await second.signOut();
  await expect.poll(() => first.status()).toBe('signed-out');
  release();
  await first.refreshed(1);
  assertFailed(await waiting, 'no-session');
  for (const tab of [first, second]) {
    assertFailed(await tab.send(5), 'no-session');
    await tab.start(backend.ends);
    assertFailed(await tab.send(5), 'no-session');
  }
  expect(backend.calls).toEqual([]);
});

test('a sign-in as another user in another tab amid a refresh here is not undone by it', async ({
  context,
  origin,
}) => {
  await using backend = await startBackend({ origin });
  const { first, second } = await openTabs(context, backend, { origin, ago: twoHours });
  seed(backend, bob);
  const { fault, arrived, release } = holdAnswer();
  backend.faults.current = fault;
  const waiting = first.send(5);
  await arrived;
  delete backend.faults.current;
  await second.signOut();
  await second.signIn(bob);
  await expect.poll(() => first.status()).toBe('signed-in');
  release();
  await first.refreshed(1);
  await waiting;
  for (const tab of [first, second, first]) await tab.send(5);
  for (const tab of [first, second]) {
    await tab.start(backend.ends);
    await tab.send(5);
  }
  const sub = await subOf(backend, bob);
  expect(backend.calls.filter((call) => call.sub !== sub)).toEqual([]);
});

test('a sign-in as another user in another tab counts here from the moment it is heard of', async ({
  context,
  origin,
}) => {
  await using backend = await startBackend({ origin });
  const { first, second } = await openTabs(context, backend, { origin, ago: minute });
  seed(backend, bob);
  assertAnswered(await first.send(5));
  await second.signOut();
  await expect.poll(() => first.status()).toBe('signed-out');
  assertFailed(await first.send(5), 'no-session');
  const before = backend.calls.length;

  await second.signIn(bob);
  await expect.poll(() => first.status()).toBe('signed-in');
  assertAnswered(await first.send(5));
  assertAnswered(await second.send(5));
  const sub = await subOf(backend, bob);
  const subs = backend.calls.slice(before).map((call) => call.sub);
  expect([...new Set(subs)]).toEqual([sub]);
});

test('no token of the former user leaves while another tab changes users', async ({
  context,
  origin,
}) => {
  await using backend = await startBackend({ origin });
  const { first, second } = await openTabs(context, backend, { origin, ago: minute });
  seed(backend, bob);
  const sub = await subOf(backend, bob);
  await first.send(1);
  await second.signOut();
  await second.signIn(bob);
  // Whatever the first tab has heard of yet: once a request carried Bob's token, all do.
  await expect.poll(async () => (await first.send(1))[0]?.sub).toBe(sub);
  const before = backend.calls.length;
  assertAnswered(await first.send(20));
  expect(new Set(backend.calls.slice(before).map((call) => call.sub))).toEqual(new Set([sub]));
});

test('a sign-out in another tab counts here before Amplify has come', async ({
  context,
  origin,
}) => {
  await using backend = await startBackend({ origin });
  const visit = { origin, ago: minute, amplify: 'when it is needed' } as const;
  const { first, second } = await openTabs(context, backend, visit);
  assertAnswered(await first.send(5));
  expect(await first.hasAmplify()).toBe(false);
  const before = backend.calls.length;

  await second.signOut();
  await expect.poll(() => first.status()).toBe('signed-out');
  assertFailed(await first.send(5), 'no-session');
  await first.start(backend.ends);
  assertFailed(await first.send(5), 'no-session');
  expect(backend.calls.length).toBe(before);
});

test('a refresh in another tab is used here without Amplify', async ({ context, origin }) => {
  await using backend = await startBackend({ origin });
  const visit = { origin, ago: minute, amplify: 'when it is needed' } as const;
  const { first, second } = await openTabs(context, backend, visit);
  const old = assertAnswered(await first.send(1));
  await second.refresh();
  await expect.poll(async () => assertAnswered(await first.send(1))).not.toBe(old);
  expect(await first.hasAmplify()).toBe(false);
  expect(refreshes(backend)).toBe(1);
});
