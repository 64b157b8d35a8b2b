import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openUserPool, type UserPool } from '../../local-aws/cognito/user-pool.ts';
import { serveOnLoopback } from '../../local-aws/loopback-server.ts';
import type { Tokens } from '../probe/examination.ts';
import type { AppOutputs } from '../web-app.ts';

/** A user pool on loopback with one user. */
export interface TestPool extends AsyncDisposable {
  readonly pool: UserPool;
  /** Where its documents are served, in place of the issuer. */
  readonly address: string;
  readonly outputs: AppOutputs;
  readonly tokens: Tokens;
  /** What it was asked for so far, for example `RevokeToken`. */
  readonly operations: readonly string[];
}

export const user = { email: 'ada@example.com', name: 'Ada', password: 'Correct-horse-1' };
export const origin = 'http://localhost:8100';

export async function startTestPool(): Promise<TestPool> {
  const folder = mkdtempSync(join(tmpdir(), 'doctor-'));
  const pool = await openUserPool({ folder, allowedOrigins: [origin] });
  pool.seedUser(user);
  const operations: string[] = [];
  const server = await serveOnLoopback((request) => {
    const target = request.headers.get('x-amz-target')?.split('.')[1];
    if (target && request.method === 'POST') operations.push(target);
    return pool.fetch(request);
  }, 0);
  const { AccessToken: access, IdToken: id } = await pool.issueTokens(user.email);
  const { AccessToken: expired } = await pool.issueTokens(user.email, Date.now() - 7_200_000);
  return {
    pool,
    address: `${server.url}/${pool.id}`,
    outputs: {
      region: pool.region,
      userPoolId: pool.id,
      clientId: pool.clientId,
      oauthScopes: [],
      userPoolEndpoint: `${server.url}/`,
    },
    tokens: { access, id, expired },
    operations,
    [Symbol.asyncDispose]: async () => {
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
}
