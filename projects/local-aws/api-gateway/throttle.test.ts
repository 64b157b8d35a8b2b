import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ValueMap } from '../stack/stack.ts';
import { openApi, returning } from './testing/open-api.ts';
import { now } from './testing/test-issuer.ts';
import { functionApi } from './testing/test-stack.ts';

/** An API of two routes, and its clock. */
function throttled(stage: ValueMap) {
  const time = { now };
  const resources = {
    ...functionApi(['GET /a', 'GET /b']),
    Stage: ['Stage', { StageName: '$default', AutoDeploy: true, ...stage }] as const,
  };
  const call = openApi(resources, returning({}), { clock: () => time.now });
  const statuses = async (path: string, count: number) => {
    const found: number[] = [];
    for (let asked = 0; asked < count; asked += 1) found.push((await call(path)).status);
    return found;
  };
  return { time, call, statuses };
}

describe('throttling', () => {
  const DefaultRouteSettings = { ThrottlingBurstLimit: 2, ThrottlingRateLimit: 1 };

  it('is for each route by itself: 429 beyond the burst [U]', async () => {
    const { statuses, call } = throttled({ DefaultRouteSettings });
    assert.deepEqual(await statuses('/a', 3), [200, 200, 429]);
    assert.deepEqual(await statuses('/b', 3), [200, 200, 429]);
    assert.deepEqual(await (await call('/a')).json(), { message: 'Too Many Requests' });
  });

  it('lets in as many a second as the rate says, and saves up the burst at the most [D]', async () => {
    const { statuses, time } = throttled({ DefaultRouteSettings });
    await statuses('/a', 2);
    time.now += 999;
    assert.deepEqual(await statuses('/a', 1), [429]);
    time.now += 1;
    assert.deepEqual(await statuses('/a', 2), [200, 429]);
    time.now += 3_600_000;
    assert.deepEqual(await statuses('/a', 3), [200, 200, 429]);
  });

  it("puts a route's own limits before those of the stage [D]", async () => {
    const RouteSettings = { 'GET /b': { ThrottlingBurstLimit: 1 } };
    const { statuses, time } = throttled({ DefaultRouteSettings, RouteSettings });
    assert.deepEqual(await statuses('/a', 3), [200, 200, 429]);
    assert.deepEqual(await statuses('/b', 2), [200, 429]);
    time.now += 1000;
    assert.deepEqual(await statuses('/b', 2), [200, 429]);
  });

  it('gains nothing by a clock that is set back', async () => {
    const { statuses, time } = throttled({ DefaultRouteSettings });
    await statuses('/a', 2);
    time.now -= 3_600_000;
    assert.deepEqual(await statuses('/a', 1), [429]);
  });
});
