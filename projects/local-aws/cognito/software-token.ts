import { CognitoError } from './cognito-error.ts';
import type { PoolContext } from './pool-context.ts';
import type { User } from './pool-state.ts';
import { createTotpSecret, findTotpStep, toBase32 } from './totp.ts';

/**
 * Gives a user a secret for an authenticator app. One who has one already keeps it until a code of
 * the new one has come.
 *
 * @returns the secret, in Base 32.
 * @throws CognitoError SoftwareTokenMFANotFoundException, if the pool has no MFA.
 */
export function associate(user: User, pool: PoolContext): string {
  if (pool.mfa === 'OFF') {
    const message = 'Software Token MFA has not been enabled by the userPool';
    throw new CognitoError('SoftwareTokenMFANotFoundException', message);
  }
  const pendingTotpSecret = createTotpSecret();
  pool.users.save({ ...user, pendingTotpSecret });
  return toBase32(pendingTotpSecret);
}

/**
 * Takes the first code of the secret, which then counts. A pool that demands MFA has it switched on
 * by this, others by the user's preference.
 *
 * @throws CognitoError EnableSoftwareTokenMFAException, if it is not a code of that secret.
 */
export function verifyAssociated(user: User, code: string, pool: PoolContext): void {
  const { pendingTotpSecret: secret, totp, ...rest } = user;
  const lastStep = secret && findTotpStep(secret, code, pool.clock());
  if (!secret || !lastStep) {
    const message = 'Code mismatch and fail enable Software Token MFA';
    throw new CognitoError('EnableSoftwareTokenMFAException', message);
  }
  const enabled = pool.mfa === 'ON' || (totp?.enabled ?? false);
  pool.users.save({ ...rest, totp: { preferred: false, ...totp, secret, lastStep, enabled } });
}

/** From the earliest code that counts to the latest, in steps; what is later was a wrong clock's. */
const window = 2;

/**
 * Takes a code at a sign-in, once. Wrong ones lock a user out as wrong passwords do, on their own
 * count: who knows the password could otherwise try all codes.
 *
 * @throws CognitoError CodeMismatchException, ExpiredCodeException or LimitExceededException
 */
export function assertTotpCode(user: User, code: string, pool: PoolContext): void {
  const { totp, sub } = user;
  const count = `${sub} totp`;
  if (pool.attempts.isLocked(count)) {
    const message = 'Attempt limit exceeded, please try after some time.';
    throw new CognitoError('LimitExceededException', message);
  }
  const step = totp && findTotpStep(totp.secret, code, pool.clock());
  if (!totp || !step) {
    pool.attempts.fail(count);
    throw new CognitoError('CodeMismatchException', 'Invalid code received for user');
  }
  if (step <= totp.lastStep && totp.lastStep <= step + window) {
    const message = 'Your software token has already been used once.';
    throw new CognitoError('ExpiredCodeException', message);
  }
  pool.attempts.succeed(count);
  pool.users.save({ ...user, totp: { ...totp, lastStep: step } });
}

/** What a user has switched on, as GetUser tells it. */
export function mfaSettings({ totp }: User): object {
  if (!totp?.enabled) return {};
  return {
    UserMFASettingList: ['SOFTWARE_TOKEN_MFA'],
    PreferredMfaSetting: totp.preferred ? 'SOFTWARE_TOKEN_MFA' : undefined,
  };
}
