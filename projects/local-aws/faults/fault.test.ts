import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { serveOnLoopback, type LoopbackServer } from '../loopback-server.ts';
import { hold, holdAnswer } from '../testing/hold.ts';
import { hangUp, withFaults, type Faults } from './fault.ts';
import { breakDown, isOperation, throttle } from './pool-faults.ts';

describe('withFaults', () => {
  let faults: Faults;
  let server: LoopbackServer;
  let answered: number;

  beforeEach(async () => {
    faults = {};
    answered = 0;
    server = await serveOnLoopback(
      withFaults(() => Response.json({ number: ++answered }), faults, isOperation),
      0,
    );
  });

  afterEach(() => server.close());

  const operate = () => fetch(server.url, { method: 'POST' });

  it('breaks the connection', async () => {
    faults.current = hangUp;
    await assert.rejects(operate(), TypeError);
    assert.equal(answered, 0);
  });

  for (const [title, fault, status, name] of [
    ['breaks down', breakDown, 500, 'InternalErrorException'],
    ['throttles', throttle, 400, 'TooManyRequestsException'],
  ] as const) {
    it(`${title}, readably for a page of any origin`, async () => {
      faults.current = fault;
      const response = await operate();
      assert.equal(response.status, status);
      assert.equal(response.headers.get('x-amzn-errortype'), name);
      assert.equal(response.headers.get('access-control-allow-origin'), '*');
      assert.equal(((await response.json()) as { __type: string }).__type, name);
      assert.equal(answered, 0);
    });
  }

  for (const [what, make, number] of [
    ['operations', hold, 2],
    ['answers', holdAnswer, 1],
  ] as const) {
    it(`holds ${what} for as long as it is told to`, async () => {
      const { fault, arrived, release } = make();
      faults.current = fault;
      const held = operate();
      await arrived;
      delete faults.current;
      assert.deepEqual(await (await operate()).json(), { number: 3 - number });
      release();
      assert.deepEqual(await (await held).json(), { number });
    });
  }

  it('spares the keys, and ends when it is taken away', async () => {
    faults.current = breakDown;
    assert.equal((await fetch(server.url)).status, 200);
    delete faults.current;
    assert.equal((await operate()).status, 200);
  });
});
