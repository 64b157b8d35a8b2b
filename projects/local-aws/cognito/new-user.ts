import { randomUUID } from 'node:crypto';
import type { PoolContext } from './pool-context.ts';
import type { User } from './pool-state.ts';
import { createPasswordVerifier } from './srp.ts';

/** What is known of a user on the first day. */
export interface NewUser extends Pick<User, 'email' | 'emailVerified' | 'attributes' | 'status'> {
  readonly password: string;
}

/** Makes a user with a `sub` of their own, without saving them. */
export function newUser({ password, ...given }: NewUser, pool: PoolContext): User {
  const sub = randomUUID();
  return withPassword(password, pool, {
    ...given,
    sub,
    groups: [],
    codes: {},
    createdAt: pool.clock(),
    modifiedAt: pool.clock(),
  });
}

const day = 24 * 3_600_000;

/** Gives a user a password, of which only the SRP verifier is kept; one to be changed lasts some days. */
export function withPassword(
  password: string,
  pool: PoolContext,
  user: Omit<User, 'password'>,
): User {
  const identity = { poolName: pool.name, userId: user.sub };
  const { temporaryPasswordValidityDays: days } = pool.passwordPolicy;
  const temporaryPasswordUntil =
    user.status === 'FORCE_CHANGE_PASSWORD' ? pool.clock() + days * day : undefined;
  return { ...user, password: createPasswordVerifier(identity, password), temporaryPasswordUntil };
}
