import { z } from 'zod';
import { CognitoError } from '../cognito-error.ts';
import { existingOperation, type Operation } from '../operations/operation.ts';
import type { PoolContext } from '../pool-context.ts';
import type { User } from '../pool-state.ts';

/** The pool that a request is made for. */
export const userPoolId = z
  .string()
  .min(1)
  .max(55)
  .regex(/^[\w-]+_[0-9a-zA-Z]+$/);

/** An operation on the whole pool. Who may call it is checked before, by the signature. */
export function poolOperation<Request extends { readonly UserPoolId: string }>(
  schema: z.ZodType<Request>,
  handle: (request: Request, pool: PoolContext) => object | Promise<object>,
): Operation {
  return existingOperation(schema, handle, ({ UserPoolId }, pool) =>
    UserPoolId === pool.id ? undefined : `User pool ${UserPoolId}`,
  );
}

/** An operation on one of the pool's users. */
export function poolUserOperation<
  Request extends { readonly UserPoolId: string; readonly Username: string },
>(
  schema: z.ZodType<Request>,
  handle: (request: Request, pool: PoolContext, user: User) => object | Promise<object>,
): Operation {
  return poolOperation(schema, (request, pool) => {
    const user = pool.users.find(request.Username);
    if (!user) throw new CognitoError('UserNotFoundException', 'User does not exist.');
    return handle(request, pool, user);
  });
}
