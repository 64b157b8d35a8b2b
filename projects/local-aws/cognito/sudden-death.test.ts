import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { seededRandom } from '../api-gateway/testing/seeded-random.ts';
import { openUserPool, type UserPool } from './user-pool.ts';

const programs = new URL('testing/', import.meta.url);
const programOf = (name: string) => fileURLToPath(new URL(name, programs));

describe('sudden death', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sudden-death-'));
  });

  afterEach(() => rm(folder, { recursive: true }));

  it('amid any step of a write leaves the old state or the new one', () => {
    const path = join(folder, 'state.json');
    const write = (content: string, steps: number) =>
      spawnSync(process.execPath, [programOf('mortal-writer.ts'), path, content, String(steps)]);
    const read = () => JSON.parse(readFileSync(path, 'utf8')) as string;
    assert.equal(write('before', Infinity).status, 0);

    const outcomes: string[] = [];
    for (let alive = false; !alive;) {
      const { signal, stderr } = write('after', outcomes.length);
      assert.equal(stderr.toString(), '');
      alive = signal !== 'SIGKILL';
      outcomes.push(read());
    }
    assert.deepEqual(outcomes, [...Array<string>(7).fill('before'), 'after']);
  });

  const seed = 20_260_105;
  it(`of a busy pool loses nobody who was told of, and no session (seed ${seed})`, async () => {
    const random = seededRandom(seed);
    for (let life = 0; life < 5; life++) {
      // Every other one dies as soon as it has told of somebody.
      const told = await liveAndDie(`life-${life}`, life % 2 === 0 ? 0 : random(60));
      const pool = await openUserPool({ folder, allowedOrigins: [] });
      for (const [email = '', refreshToken] of told) {
        await pool.issueTokens(email);
        if (refreshToken) assert.equal((await refresh(pool, refreshToken)).status, 200, email);
      }
    }
  });

  /** @returns whom the pool told of before it was killed, that many ms after the first. */
  async function liveAndDie(prefix: string, lifespan: number): Promise<readonly string[][]> {
    const child = spawn(process.execPath, [programOf('busy-pool.ts'), folder, prefix], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const exit = once(child, 'exit');
    const [first] = (await once(child.stdout, 'data')) as [Buffer];
    if (lifespan > 0) await delay(lifespan);
    child.kill('SIGKILL');
    const output = `${first.toString()}${await text(child.stdout)}`;
    assert.deepEqual(await exit, [null, 'SIGKILL']);
    const lines = output.split('\n').filter((line) => line.length > 0);
    return lines.map((line) => line.split(' '));
  }
});

function refresh(pool: UserPool, RefreshToken: string): Promise<Response> {
  const target = 'AWSCognitoIdentityProviderService.GetTokensFromRefreshToken';
  const body = JSON.stringify({ ClientId: pool.clientId, RefreshToken });
  const headers = { 'x-amz-target': target };
  return pool.fetch(new Request('http://localhost/', { method: 'POST', headers, body }));
}
