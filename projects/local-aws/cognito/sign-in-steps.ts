import { CognitoError } from './cognito-error.ts';
import { signIn, type PoolContext } from './pool-context.ts';
import type { User } from './pool-state.ts';
import { listAttributes } from './user-attributes.ts';

/** @returns what is still asked of a user who has proved the password, or else the tokens. */
export async function nextSignInStep(user: User, pool: PoolContext): Promise<object> {
  if (user.status === 'FORCE_CHANGE_PASSWORD') {
    assertStillValid(user, pool);
    return askForNewPassword(user, pool);
  }
  if (pool.mfa !== 'OFF' && user.totp?.enabled) {
    return {
      ChallengeName: 'SOFTWARE_TOKEN_MFA',
      Session: pool.challengeSessions.start(user, 'SOFTWARE_TOKEN_MFA'),
      ChallengeParameters: { USER_ID_FOR_SRP: user.sub },
    };
  }
  if (pool.mfa === 'ON') {
    return {
      ChallengeName: 'MFA_SETUP',
      Session: pool.challengeSessions.start(user, 'MFA_SETUP'),
      ChallengeParameters: {
        USER_ID_FOR_SRP: user.sub,
        MFAS_CAN_SETUP: JSON.stringify(['SOFTWARE_TOKEN_MFA']),
      },
    };
  }
  return signInResult(user, pool);
}

/** @returns the tokens, for a user of whom nothing more is asked. */
export async function signInResult(user: User, pool: PoolContext): Promise<object> {
  return {
    ChallengeParameters: {},
    AuthenticationResult: await signIn(pool, user, pool.clock()),
  };
}

/** @throws CognitoError NotAuthorizedException, if the administrator's password is too old. */
function assertStillValid({ temporaryPasswordUntil = Infinity }: User, pool: PoolContext): void {
  if (temporaryPasswordUntil > pool.clock()) return;
  const message = 'Temporary password has expired and must be reset by an administrator.';
  throw new CognitoError('NotAuthorizedException', message);
}

function askForNewPassword(user: User, pool: PoolContext): object {
  const missing = pool.schema.missing(user.attributes).map((name) => `userAttributes.${name}`);
  const attributes = listAttributes(user).filter(({ Name }) => Name !== 'sub');
  return {
    ChallengeName: 'NEW_PASSWORD_REQUIRED',
    Session: pool.challengeSessions.start(user, 'NEW_PASSWORD_REQUIRED'),
    ChallengeParameters: {
      USER_ID_FOR_SRP: user.sub,
      requiredAttributes: JSON.stringify(missing),
      userAttributes: JSON.stringify(
        Object.fromEntries(attributes.map(({ Name, Value }) => [Name, Value])),
      ),
    },
  };
}
