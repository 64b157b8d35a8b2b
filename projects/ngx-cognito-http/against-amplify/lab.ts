import assert from 'node:assert/strict';
import type { AppClientSettings } from '../../local-aws/cognito/app-client.ts';
import type { SignInResult } from '../../local-aws/cognito/pool-context.ts';
import type { Hold } from '../../local-aws/testing/hold.ts';
import type { Backend } from './backend.ts';
import type { AppOptions, Credentials, Device } from './device.ts';
import { readClaims } from './read-claims.ts';
import type { Outcome } from './requests.ts';

/** A device in this process or in another: every method answers by a promise. */
export type RemoteDevice = {
  readonly [Method in keyof Device]: (
    ...values: Parameters<Device[Method]>
  ) => Promise<Awaited<ReturnType<Device[Method]>>>;
};

/** A device and its backend. */
export interface Lab {
  readonly backend: Backend;
  readonly device: RemoteDevice;
}

/** What must hold wherever the device runs. */
export interface Scenario {
  readonly title: string;
  readonly settings?: AppClientSettings;
  /** How often a request may go out at the most. Default: 1. */
  readonly attempts?: number;
  readonly run: (lab: Lab) => Promise<void>;
}

export const minute = 60_000;
export const day = 24 * 60 * minute;

export const ada = { username: 'ada@example.com', password: 'Correct-horse-1' };
export const bob = { username: 'bob@example.com', password: 'Correct-horse-2' };

/** Runs a scenario, and looks for what must never happen in any. */
export async function runScenario({ run, attempts = 1 }: Scenario, lab: Lab): Promise<void> {
  await run(lab);
  const times = Map.groupBy(lab.backend.calls, ({ number }) => number);
  for (const [number, calls] of times) {
    assert.ok(calls.length <= attempts, `Request ${number} went out ${calls.length} times.`);
  }
}

/** Adds a user to the pool. */
export function seed({ pool }: Backend, { username, password }: Credentials): void {
  pool.seedUser({ email: username, name: 'Somebody', password });
}

/** Starts the app of Ada, who signed in so long ago, in ms, and whose tokens date from then. */
export async function startSignedIn(
  { backend, device }: Lab,
  ago: number,
  options?: AppOptions,
): Promise<SignInResult> {
  const { pool, ends } = backend;
  seed(backend, ada);
  const session = await pool.issueTokens(ada.username, backend.clock.now() - ago);
  await device.store(ends.clientId, session);
  await device.start(ends, options);
  return session;
}

/** Starts the app of Ada, and sends requests that wait for a refresh, which is held. */
export async function refreshSlowly(lab: Lab, { fault, arrived, release }: Hold) {
  const { backend, device } = lab;
  await startSignedIn(lab, 120 * minute);
  backend.faults.current = fault;
  const waiting = device.send(5);
  await arrived;
  delete backend.faults.current;
  const end = () => {
    release();
    return device.refreshed(1);
  };
  return { waiting, end };
}

/** Lets so long pass since the start, for the backend and the device, whose clock may be ahead. */
export async function elapse({ backend, device }: Lab, time: number, skew = 0): Promise<void> {
  backend.clock.ahead = time;
  await device.setClock(time + skew);
}

/** Asks the user pool for something, from elsewhere. */
export async function operate({ pool }: Backend, name: string, input: object): Promise<void> {
  const headers = { 'x-amz-target': `AWSCognitoIdentityProviderService.${name}` };
  const body = JSON.stringify(input);
  const response = await pool.fetch(new Request('http://pool', { method: 'POST', headers, body }));
  assert.equal(response.status, 200);
}

/** The `sub` of a user of the pool. */
export async function subOf({ pool }: Backend, { username }: Credentials): Promise<string> {
  return readClaims((await pool.issueTokens(username)).AccessToken).sub;
}

/** How often the user pool was asked to refresh. */
export function refreshes({ operations }: Backend): number {
  return operations.filter(({ name }) => name === 'GetTokensFromRefreshToken').length;
}

/** Demands that every request was answered, all with the same token, and gives its `jti`. */
export function assertAnswered(outcomes: readonly Outcome[]): string | undefined {
  const [first] = outcomes;
  assert.ok(first?.sub, JSON.stringify(first));
  for (const { sub, jti, error } of outcomes) {
    assert.deepEqual({ sub, jti, error }, { sub: first.sub, jti: first.jti, error: undefined });
  }
  return first.jti;
}

/** Demands that every request failed so. */
export function assertFailed(outcomes: readonly Outcome[], error: string): void {
  assert.deepEqual([...new Set(outcomes.map((each) => each.error))], [error]);
}
