import { setTimeout as delay } from 'node:timers/promises';
import type { Connection, Fetch } from '../loopback-server.ts';

/** What happens to a request in place of its answer, or before it. */
export type Fault = (
  forward: () => Promise<Response>,
  connection: Connection,
) => Response | Promise<Response>;

/** The trouble that a stand-in is in. Set at any time. */
export interface Faults {
  /** Meets each request that arrives while it is set. */
  current?: Fault | undefined;
}

/** Puts a stand-in in trouble, as far as a request is one that `meets` the fault. */
export function withFaults(
  app: Fetch,
  faults: Faults,
  meets: (request: Request) => boolean,
): Fetch {
  return (request, connection) => {
    const fault = faults.current;
    if (!fault || !meets(request)) return app(request, connection);
    return fault(async () => app(request, connection), connection);
  };
}

/** As if there were no network: the connection breaks. */
export const hangUp: Fault = (_forward, connection) => {
  connection.hangUp();
  return new Response();
};

/**
 * A slow stand-in: it looks at a request late, and then does what `fault` does.
 *
 * @param millis From the request's arrival.
 */
export function slow(millis: number, fault: Fault = (forward) => forward()): Fault {
  return async (forward, connection) => {
    // Whoever ends the stand-ins does not wait for slow answers.
    await delay(millis, undefined, { ref: false });
    return fault(forward, connection);
  };
}
