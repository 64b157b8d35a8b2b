import type { UserPool } from './cognito/user-pool.ts';

/** Someone who can sign in without signing up first. */
export interface DemoAccount {
  readonly email: string;
  readonly password: string;
}

/**
 * Adds the demo account to a pool, or leaves it as it was.
 *
 * Its password is derived from the pool's own secret: the same at every start, another one in every
 * data folder, and written nowhere.
 */
export function seedDemoAccount(pool: UserPool): DemoAccount {
  const secret = pool.deriveSecret('demo-account').replace(/[^a-z0-9]/gi, '');
  // The ending satisfies the pool's password policy whatever the secret holds.
  const account = { email: 'demo@example.com', password: `${secret.slice(0, 10)}-aA1` };
  pool.seedUser({ ...account, name: 'Demo' });
  return account;
}
