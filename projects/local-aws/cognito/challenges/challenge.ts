import type { z } from 'zod';
import { CognitoError } from '../cognito-error.ts';
import type { SignInStage } from '../challenge-sessions.ts';
import type { PoolContext } from '../pool-context.ts';
import type { User } from '../pool-state.ts';
import { validate } from '../request-validation.ts';

/** The answer to a challenge in, the next challenge or the tokens out. */
export type ChallengeAnswer = (body: unknown, pool: PoolContext) => Promise<object>;

interface SessionRequest {
  readonly Session: string;
  readonly ChallengeResponses: { readonly USERNAME: string };
}

/** The answer to a challenge that follows the password. */
export function sessionChallenge<Request extends SessionRequest>(
  stage: SignInStage,
  schema: z.ZodType<Request>,
  handle: (request: Request, pool: PoolContext, user: User) => Promise<object>,
): ChallengeAnswer {
  return async (body, pool) => {
    const request = validate(schema, body);
    const userId = pool.challengeSessions.read(request.Session, stage);
    const user = pool.users.find(request.ChallengeResponses.USERNAME);
    if (user?.sub !== userId) {
      throw new CognitoError('NotAuthorizedException', 'Invalid session for the user.');
    }
    return handle(request, pool, user);
  };
}
