import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { format, resolveConfig } from 'prettier';
import {
  breakEven,
  costPerMillion,
  preflightsPerCall,
  serviceCostPerMonth,
} from './cost-per-million.ts';
import { gatewayMaxAge } from './gateway-max-age.ts';
import { fillIn } from './growing-page.ts';
import { PRICE_LIST } from './prices.ts';

const PAGE = new URL('../../docs/growing.md', import.meta.url);

/** To a hundredth of a cent. */
const about = (actual: number, expected: number) =>
  assert.ok(Math.abs(actual - expected) < 0.0001, `${actual} instead of ${expected}`);

describe('the costs', () => {
  it('count a preflight for each call until a browser remembers the answer', () => {
    for (const [maxAge, preflights] of [
      [0, 1],
      [5, 1],
      [60, 1],
      [119, 1],
      [120, 1 / 2],
      [600, 1 / 10],
      [7200, 1 / 120],
    ] as const) {
      assert.equal(preflightsPerCall(maxAge), preflights);
    }
  });

  it('are those of a calculation by hand', () => {
    const { gateway, preflightFunction, timerFunction, table, logs, total } = costPerMillion(1);
    about(gateway, 2);
    // 0.20 for the requests, 0.125 GB × 0.002 s × 1,000,000 = 250 GB-seconds.
    about(preflightFunction, 0.2033);
    // 0.20 for the requests, 0.5 GB × 0.02 s × 1,000,000 = 10,000 GB-seconds.
    about(timerFunction, 0.3333);
    // 800,000 reads and 400,000 writes.
    about(table, 0.35);
    // Two million lines of the gateway and as many of the functions, 500 bytes each: 2 GB.
    about(logs, 1);
    about(total, 2 + 0.203333 + 0.333334 + 0.35 + 1);
  });

  it('of a service do not depend on the calls', () => {
    // 2 × 730 h × (0.25 × 0.03238 + 0.5 × 0.00356 + 0.005)
    about(serviceCostPerMonth('publicAddresses'), 14.4175 + 7.3);
    // 730 h × (0.045 + 0.005)
    about(serviceCostPerMonth('natGateway'), 14.4175 + 36.5);
    // Over 0.3333 for a million invocations and 0.25 for their logs.
    assert.equal(Math.round(breakEven('publicAddresses')), 37);
    assert.equal(Math.round(breakEven('natGateway')), 87);
  });
});

describe('docs/growing.md', () => {
  const page = readFileSync(PAGE, 'utf8');
  const maxAge = gatewayMaxAge();

  it('is in step with the prices and the template (mend it by: node scripts/costs/main.ts)', async () => {
    const config = await resolveConfig(PAGE);
    assert.equal(page, await format(fillIn(page, maxAge), { ...config, parser: 'markdown' }));
  });

  it('would change with the template’s Access-Control-Max-Age', () => {
    assert.notEqual(fillIn(page, 60), fillIn(page, maxAge));
  });

  it('says for where and when its prices are', () => {
    assert.ok(page.includes(`For ${PRICE_LIST.region}, looked up on ${PRICE_LIST.lookedUp}`));
  });

  it('refuses to be filled in where it has no place for a part', () => {
    assert.throws(() => fillIn('', maxAge), { message: /no place for preflights/ });
  });
});
