import type { MiddlewareHandler } from 'hono';
import { JwksUnavailableError } from './jwks-download.ts';
import { Problem } from './problem.ts';
import type { TimerApiEnv } from './timer-api-env.ts';
import { TokenRefusedError, type TokenFence } from './token-fence.ts';

/** A compact JWT with or without `Bearer`: API Gateway's authorizer takes both. */
const CREDENTIALS = /^(?:Bearer +)?([\w-]+\.[\w-]+\.[\w-]+)$/i;

/** Lets a request pass only with a token that the fence admits; notes whose it is. */
export function authenticate(fence: TokenFence): MiddlewareHandler<TimerApiEnv> {
  return async (context, next) => {
    const token = CREDENTIALS.exec(context.req.header('authorization') ?? '')?.[1];
    if (token === undefined)
      throw unauthorized('Send a JWT as "Authorization: Bearer …".', 'Bearer');
    context.set('identity', await admit(fence, token));
    await next();
  };
}

async function admit(fence: TokenFence, token: string) {
  try {
    return await fence.verify(token);
  } catch (error) {
    if (error instanceof TokenRefusedError) {
      const challenge = `Bearer error="invalid_token", error_description="${error.message}"`;
      throw unauthorized(`The request was refused: ${error.message}.`, challenge);
    }
    if (error instanceof JwksUnavailableError) {
      const detail = 'The token cannot be verified at the moment. Try again shortly.';
      throw new Problem(503, detail, { headers: { 'retry-after': '1' }, cause: error });
    }
    throw error;
  }
}

/** @param challenge how to do better (RFC 6750, section 3) */
function unauthorized(detail: string, challenge: string): Problem {
  return new Problem(401, detail, { headers: { 'www-authenticate': challenge } });
}
