import type { z } from 'zod';
import { CognitoError } from '../cognito-error.ts';
import type { PoolContext } from '../pool-context.ts';
import type { User } from '../pool-state.ts';
import { validate } from '../request-validation.ts';

/**
 * One operation of the user pool: a request's JSON body in, the answer's out.
 *
 * @throws CognitoError for whatever the client is to be told of.
 */
export type Operation = (body: unknown, pool: PoolContext) => Promise<object>;

/** An operation that anybody may call in the name of the pool's app client. */
export function clientOperation<Request extends { readonly ClientId: string }>(
  schema: z.ZodType<Request>,
  handle: (request: Request, pool: PoolContext) => object | Promise<object>,
): Operation {
  return existingOperation(schema, handle, ({ ClientId }, pool) =>
    ClientId === pool.clientId ? undefined : `User pool client ${ClientId}`,
  );
}

/**
 * An operation on what its requests name.
 *
 * @param missing - names what a request is for, unless it exists
 */
export function existingOperation<Request>(
  schema: z.ZodType<Request>,
  handle: (request: Request, pool: PoolContext) => object | Promise<object>,
  missing: (request: Request, pool: PoolContext) => string | undefined,
): Operation {
  return async (body, pool) => {
    const request = validate(schema, body);
    const name = missing(request, pool);
    if (name) throw new CognitoError('ResourceNotFoundException', `${name} does not exist.`);
    return handle(request, pool);
  };
}

/** An operation on the bearer of an access token. */
export function userOperation<Request extends { readonly AccessToken: string }>(
  schema: z.ZodType<Request>,
  handle: (request: Request, pool: PoolContext, user: User) => object | Promise<object>,
): Operation {
  return async (body, pool) => {
    const request = validate(schema, body);
    return handle(request, pool, await userOfToken(request.AccessToken, pool));
  };
}

/** @throws CognitoError NotAuthorizedException or UserNotFoundException */
export async function userOfToken(accessToken: string, pool: PoolContext): Promise<User> {
  const { sub, originJti } = await pool.tokens.verifyAccessToken(accessToken);
  const user = pool.users.find(sub);
  if (!user) throw new CognitoError('UserNotFoundException', 'User does not exist.');
  if (!pool.sessions.isActive(originJti)) {
    throw new CognitoError('NotAuthorizedException', 'Access Token has been revoked');
  }
  return user;
}
