import { CognitoError } from './cognito-error.ts';
import type { PoolContext } from './pool-context.ts';
import type { User } from './pool-state.ts';

/**
 * Finds whom somebody on the outside names.
 *
 * @returns undefined for nobody, whom the caller then answers like anybody.
 * @throws CognitoError UserNotFoundException instead, where the app client tells who exists.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-managing-errors.html
 */
export function lookUp(
  username: string,
  pool: PoolContext,
  message = 'Username/client id combination not found.',
): User | undefined {
  const user = pool.users.find(username);
  if (user || pool.preventUserExistenceErrors === 'ENABLED') return user;
  throw new CognitoError('UserNotFoundException', message);
}
