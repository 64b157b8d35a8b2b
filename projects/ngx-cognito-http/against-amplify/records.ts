import type { Fetch } from '../../local-aws/loopback-server.ts';
import { readClaims, type Claims } from './read-claims.ts';

/** An operation that the user pool was asked for. */
export interface Operation {
  /** For example `GetTokensFromRefreshToken`. */
  readonly name: string;
}

/** A call that the gateway saw. */
export interface ApiCall extends Partial<Claims> {
  /** What the device numbered it. */
  readonly number: number;
  /** `undefined` while there is no answer. */
  status?: number;
}

export function recordOperations(app: Fetch, operations: Operation[]): Fetch {
  return (request, connection) => {
    const [, name] = request.headers.get('x-amz-target')?.split('.') ?? [];
    if (name !== undefined) operations.push({ name });
    return app(request, connection);
  };
}

export function recordCalls(app: Fetch, calls: ApiCall[]): Fetch {
  return async (request, connection) => {
    if (request.method === 'OPTIONS') return app(request, connection);
    const number = Number(new URL(request.url).searchParams.get('n'));
    const { sub, jti } = readBearer(request);
    const call: ApiCall = { number, sub, jti };
    calls.push(call);
    const response = await app(request, connection);
    call.status = response.status;
    return response;
  };
}

/** What the token of a request says, if it carries one. */
export function readBearer({ headers }: Request): Partial<Claims> {
  const authorization = headers.get('authorization');
  return authorization === null ? {} : readClaims(authorization);
}
