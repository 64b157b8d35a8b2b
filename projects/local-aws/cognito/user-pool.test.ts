import assert from 'node:assert/strict';
import {
  appendFileSync,
  chmodSync,
  closeSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { decodeJwt } from 'jose';
import { openUserPool, type UserPool } from './user-pool.ts';

const user = { email: 'ada@example.com', name: 'Ada', password: 'Correct-horse-1' };

describe('openUserPool', () => {
  let folder: string;

  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'user-pool-')), 'made', 'on', 'demand');
  });

  afterEach(() => rm(join(folder, '../../..'), { recursive: true }));

  function open(): Promise<UserPool> {
    return openUserPool({ folder, allowedOrigins: [] });
  }

  function stored(): string {
    return readFileSync(join(folder, 'user-pool.json'), 'utf8');
  }

  it('gives every folder a pool, client, key and secrets of its own', async () => {
    const pool = await open();
    const other = await openUserPool({ folder: join(folder, 'other'), allowedOrigins: [] });
    assert.match(pool.id, /^us-east-1_[0-9a-zA-Z]{9}$/);
    assert.match(pool.clientId, /^[a-z0-9]{26}$/);
    for (const facet of [
      (each: UserPool) => each.id,
      (each: UserPool) => each.clientId,
      (each: UserPool) => each.deriveSecret('demo'),
      async (each: UserPool) => (await each.jwks()).keys[0]?.kid,
    ]) {
      assert.notEqual(await facet(pool), await facet(other));
    }
  });

  it('derives the same secret for the same label after it is opened again', async () => {
    const pool = await open();
    const secret = pool.deriveSecret('demo');
    assert.match(secret, /^[\w-]{43}$/);
    assert.notEqual(secret, pool.deriveSecret('other'));
    assert.equal((await open()).deriveSecret('demo'), secret);
    assert.equal(stored().includes(secret), false);
  });

  it('keeps a seeded user once, under the same sub', async () => {
    const pool = await open();
    pool.seedUser(user);
    const before = await pool.issueTokens(user.email);
    pool.seedUser({ ...user, email: 'ADA@example.com' });
    const after = await pool.issueTokens(user.email);
    const sub = (token: string): unknown =>
      (
        JSON.parse(atob(token.split('.')[1]!.replaceAll('-', '+').replaceAll('_', '/'))) as {
          sub: string;
        }
      ).sub;
    assert.equal(sub(after.AccessToken), sub(before.AccessToken));
  });

  it('writes neither passwords nor refresh tokens, and lets the owner alone read the rest', async () => {
    const pool = await open();
    pool.seedUser(user);
    const { RefreshToken } = await pool.issueTokens(user.email);
    assert.equal(stored().includes(user.password), false);
    assert.equal(stored().includes(RefreshToken), false);
    const files = readdirSync(folder);
    assert.deepEqual(files, ['credentials', 'user-pool.json']);
    for (const file of files) assert.equal(statSync(join(folder, file)).mode & 0o777, 0o600);
  });

  it('takes from others what earlier runs left for them to read', async () => {
    await open();
    const files = ['credentials', 'user-pool.json'];
    const drafts = files.map((file) => `${file}.new`);
    for (const file of [...files, ...drafts]) {
      appendFileSync(join(folder, file), '');
      chmodSync(join(folder, file), 0o644);
    }
    const reader = openSync(join(folder, 'user-pool.json.new'), 'r');
    await open();
    for (const file of files) assert.equal(statSync(join(folder, file)).mode & 0o777, 0o600);
    assert.deepEqual(readdirSync(folder), files);
    assert.equal(readFileSync(reader, 'utf8'), '');
    closeSync(reader);
  });

  it('reads users from when the name was the only attribute', async () => {
    (await open()).seedUser(user);
    const state = JSON.parse(stored()) as { users: Record<string, unknown>[] };
    const [{ sub, email, password } = {}] = state.users;
    const before = { sub, email, password, name: 'Ada', status: 'CONFIRMED' };
    const old = { ...state, users: [before], groups: undefined };
    writeFileSync(join(folder, 'user-pool.json'), JSON.stringify(old));
    const { IdToken } = await (await open()).issueTokens(user.email);
    assert.partialDeepStrictEqual(decodeJwt(IdToken), {
      sub,
      email,
      email_verified: true,
      name: 'Ada',
    });
  });

  it('forgets sessions that have expired when the next one starts', async () => {
    let now = 0;
    const pool = await openUserPool({ folder, allowedOrigins: [], clock: () => now });
    pool.seedUser(user);
    const sessions = () => (JSON.parse(stored()) as { sessions: readonly unknown[] }).sessions;
    await pool.issueTokens(user.email);
    await pool.issueTokens(user.email);
    assert.equal(sessions().length, 2);
    now = 30 * 24 * 3_600_000;
    await pool.issueTokens(user.email);
    assert.equal(sessions().length, 1);
  });

  it('is not disturbed by a write that was cut off', async () => {
    const { id } = await open();
    writeFileSync(join(folder, 'user-pool.json.new'), '{"id": "us-ea');
    const pool = await open();
    assert.equal(pool.id, id);
    pool.seedUser(user);
    await (await open()).issueTokens(user.email);
  });

  it('names a damaged file and --fresh, and quotes nothing of it', async () => {
    await open();
    const path = join(folder, 'user-pool.json');
    const { size } = statSync(path);
    for (const length of [size - 3, Math.floor(size / 2), 1, 0]) {
      truncateSync(path, length);
      await assert.rejects(open(), (error: Error) => {
        assert.match(error.message, /user-pool\.json is damaged\..* --fresh/);
        assert.doesNotMatch(`${error.message} ${String(error.cause)}`, /PRIVATE KEY/);
        return true;
      });
    }
  });

  it('names a file that is JSON but no user pool', async () => {
    await open();
    writeFileSync(join(folder, 'user-pool.json'), stored().replace('"clientId"', '"client"'));
    await assert.rejects(open(), /user-pool\.json is damaged/);
  });

  it('honours the token lifetimes that it is given', async () => {
    const pool = await openUserPool({ folder, allowedOrigins: [], tokenValidity: { access: 300 } });
    pool.seedUser(user);
    assert.equal((await pool.issueTokens(user.email)).ExpiresIn, 300);
  });
});
