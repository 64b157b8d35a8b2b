import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { serveOnLoopback, type LoopbackServer } from '../loopback-server.ts';
import { faultControl } from './fault-control.ts';
import { gatewayWeakness } from './gateway-faults.ts';
import { poolWeakness } from './pool-faults.ts';
import { createStandIn, type StandIn } from './stand-in.ts';

const allowed = { 'x-local-aws': 'faults' };
const well = { delayMillis: 0, clockAheadSeconds: 0 };

let standIns: ReadonlyMap<string, StandIn>;
let control: LoopbackServer;
let gateway: LoopbackServer;
let pool: LoopbackServer;
let answered: number;

beforeEach(async () => {
  answered = 0;
  const app = () => Response.json({ number: ++answered });
  const [ofGateway, ofPool] = [createStandIn(gatewayWeakness), createStandIn(poolWeakness)];
  standIns = new Map([
    ['gateway', ofGateway],
    ['user-pool', ofPool],
  ]);
  gateway = await serveOnLoopback(ofGateway.expose(app), 0);
  pool = await serveOnLoopback(ofPool.expose(app), 0);
  control = await serveOnLoopback(faultControl(standIns), 0);
});

afterEach(() => Promise.all([control, gateway, pool].map((server) => server.close())));

function tell(name: string, wanted: unknown, init: RequestInit = {}): Promise<Response> {
  const body = JSON.stringify(wanted);
  return fetch(`${control.url}/${name}`, { method: 'PUT', headers: allowed, body, ...init });
}

async function told(): Promise<unknown> {
  return (await fetch(control.url, { headers: allowed })).json();
}

const operate = () => fetch(pool.url, { method: 'POST' });

describe('the control of faults', () => {
  it('takes the gateway offline, and spares the user pool, until it is told otherwise', async () => {
    assert.equal((await tell('gateway', { failure: 'offline' })).status, 200);
    await assert.rejects(fetch(gateway.url), TypeError);
    await assert.rejects(fetch(gateway.url), TypeError);
    assert.equal((await operate()).status, 200);
    await tell('gateway', {});
    assert.equal((await fetch(gateway.url)).status, 200);
  });

  it('takes the user pool offline, but for its keys', async () => {
    await tell('user-pool', { failure: 'offline' });
    await assert.rejects(operate(), TypeError);
    assert.equal((await fetch(pool.url)).status, 200);
  });

  const failures = [
    ['gateway', 'error', 500, '*'],
    ['gateway', 'throttle', 429, null],
    ['user-pool', 'error', 500, '*'],
    ['user-pool', 'throttle', 400, '*'],
  ] as const;
  for (const [name, failure, status, allowOrigin] of failures) {
    it(`makes the ${name} answer ${status} for ${failure}, without doing its work`, async () => {
      await tell(name, { failure });
      const { url } = name === 'gateway' ? gateway : pool;
      const response = await fetch(url, { method: 'POST' });
      assert.equal(response.status, status);
      assert.equal(response.headers.get('access-control-allow-origin'), allowOrigin);
      assert.equal(answered, 0);
    });
  }

  it('lets preflights through, so that the call itself fails', async () => {
    await tell('gateway', { failure: 'error' });
    assert.equal((await fetch(gateway.url, { method: 'OPTIONS' })).status, 200);
  });

  for (const [failure, status] of [
    [undefined, 200],
    ['error', 500],
  ] as const) {
    it(`delays what ends in ${status}`, async () => {
      await tell('user-pool', { delayMillis: 60, failure });
      const startedAt = performance.now();
      assert.equal((await operate()).status, status);
      // Node's timers may be early by a millisecond.
      assert.ok(performance.now() - startedAt >= 59);
    });
  }

  it('shifts one clock, and sets it right again', async () => {
    const ahead = (name: string) => standIns.get(name)?.clock.ahead;
    await tell('gateway', { clockAheadSeconds: -7200 });
    assert.equal(ahead('gateway'), -7_200_000);
    assert.equal(ahead('user-pool'), 0);
    await tell('gateway', { failure: 'error' });
    assert.equal(ahead('gateway'), 0);
  });

  it('tells what it was told', async () => {
    await tell('user-pool', { delayMillis: 5 });
    assert.deepEqual(await told(), { gateway: well, 'user-pool': { ...well, delayMillis: 5 } });
  });
});

describe('the control of faults refuses', () => {
  const attempts: readonly (readonly [what: string, init: RequestInit])[] = [
    ['who lacks the header', { headers: {} }],
    ['a wrong header', { headers: { 'x-local-aws': 'true' } }],
    ['a form of a page', { method: 'POST', headers: { origin: 'http://localhost:8100' } }],
    ['any origin', { headers: { ...allowed, origin: 'http://localhost:8100' } }],
    ['an opaque origin', { headers: { ...allowed, origin: 'null' } }],
  ];
  for (const [what, init] of attempts) {
    it(`${what}: 403, and nothing changes`, async () => {
      const response = await tell('gateway', { failure: 'offline' }, init);
      assert.equal(response.status, 403);
      assert.deepEqual(await told(), { gateway: well, 'user-pool': well });
    });
  }

  it('preflights: no page gets leave to send the header', async () => {
    const response = await fetch(`${control.url}/gateway`, {
      method: 'OPTIONS',
      headers: {
        origin: 'http://localhost:8100',
        'access-control-request-method': 'PUT',
        'access-control-request-headers': 'x-local-aws',
      },
    });
    assert.equal(response.status, 403);
    const names = [...response.headers.keys()];
    assert.deepEqual(
      names.filter((name) => name.startsWith('access-control-')),
      [],
    );
  });

  const malformed: readonly (readonly [body: string, message: RegExp])[] = [
    ['', /object/],
    ['{', /object/],
    ['null', /object/],
    ['{"failure":"ofline"}', /failure.*"offline"/],
    ['{"delay":5}', /"delay"/],
    ['{"delayMillis":-1}', /delayMillis/],
    ['{"delayMillis":60001}', /delayMillis/],
    ['{"delayMillis":"5"}', /delayMillis/],
    ['{"clockAheadSeconds":1e12}', /clockAheadSeconds/],
  ];
  for (const [body, message] of malformed) {
    it(`${body || 'nothing'}: 400 that says why, and nothing changes`, async () => {
      const response = await tell('gateway', {}, { body });
      assert.equal(response.status, 400);
      assert.match(((await response.json()) as { message: string }).message, message);
      assert.deepEqual(await told(), { gateway: well, 'user-pool': well });
    });
  }

  it('bodies that are too long', async () => {
    assert.equal((await tell('gateway', {}, { body: ' '.repeat(1025) })).status, 413);
  });

  for (const name of ['pool', '__proto__', '', 'gateway/x']) {
    it(`"${name}", which is no stand-in: 404 that names those there are`, async () => {
      const response = await tell(name, {});
      assert.equal(response.status, 404);
      assert.match(await response.text(), /gateway or user-pool/);
    });
  }
});
