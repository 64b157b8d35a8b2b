import type { z } from 'zod';
import { CognitoError } from '../cognito-error.ts';
import type { PoolContext } from '../pool-context.ts';
import type { User } from '../pool-state.ts';
import { invalidParameter, validate } from '../request-validation.ts';
import { userOfToken, type Operation } from './operation.ts';
import { accessToken, session } from './parameters.ts';

/** Who asks: a user who is signed in, or one whose sign-in waits for it. */
export const bearer = {
  AccessToken: accessToken.optional(),
  Session: session.optional(),
};

interface BearerRequest {
  readonly AccessToken?: string | undefined;
  readonly Session?: string | undefined;
}

/** An operation on a user who is signed in, or who sets up MFA on the way in. */
export function bearerOperation<Request extends BearerRequest>(
  schema: z.ZodType<Request>,
  handle: (request: Request, pool: PoolContext, user: User) => object,
): Operation {
  return async (body, pool) => {
    const request = validate(schema, body);
    const { AccessToken, Session } = request;
    if (AccessToken) return handle(request, pool, await userOfToken(AccessToken, pool));
    if (!Session) throw invalidParameter('Either AccessToken or Session is required.');
    const user = pool.users.find(pool.challengeSessions.read(Session, 'MFA_SETUP'));
    if (!user) throw new CognitoError('UserNotFoundException', 'User does not exist.');
    return handle(request, pool, user);
  };
}
