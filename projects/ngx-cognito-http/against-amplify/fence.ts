import type { Fetch } from '../../local-aws/loopback-server.ts';
import { readBearer } from './records.ts';

/** An API that knows more of tokens than the gateway, such as that one was revoked. */
export interface Fence {
  /** Whether a token is refused, by its `jti`. Default: none is. */
  refuses?: (jti: string | undefined) => boolean;
}

/** Answers 401 to the tokens that the fence refuses, readably for a page of any origin. */
export function withFence(app: Fetch, fence: Fence): Fetch {
  return (request, connection) =>
    request.method !== 'OPTIONS' && fence.refuses?.(readBearer(request).jti)
      ? Response.json(
          { message: 'Unauthorized' },
          { status: 401, headers: { 'access-control-allow-origin': '*' } },
        )
      : app(request, connection);
}
