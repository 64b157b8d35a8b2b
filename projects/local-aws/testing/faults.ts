import { CognitoError, type CognitoErrorName } from '../cognito/cognito-error.ts';
import type { Connection, Fetch } from '../loopback-server.ts';

/** What happens to an operation in place of its answer, or before it. */
export type Fault = (
  forward: () => Promise<Response>,
  connection: Connection,
) => Response | Promise<Response>;

/** The trouble that a user pool is in. Set by tests, at any time. */
export interface Faults {
  /** Meets each operation that arrives while it is set. */
  current?: Fault;
}

/** Puts a user pool in trouble. Its keys, its discovery document and preflights are spared. */
export function withFaults(app: Fetch, faults: Faults): Fetch {
  return (request, connection) => {
    const forward = async () => app(request, connection);
    const fault = request.method === 'POST' ? faults.current : undefined;
    return fault ? fault(forward, connection) : forward();
  };
}

/** As if there were no network: the connection breaks. */
export const hangUp: Fault = (_forward, connection) => {
  connection.hangUp();
  return new Response();
};

/** The pool breaks down: 500. */
export const breakDown: Fault = () => refuse('InternalErrorException', 'Something went wrong');

/** The pool is asked too often: 400, as in Cognito. */
export const throttle: Fault = () => refuse('TooManyRequestsException', 'Rate exceeded');

/** A slow pool, in the hands of a test. */
export interface Hold {
  readonly fault: Fault;
  /** Fulfilled when the first operation is held. */
  readonly arrived: Promise<void>;
  /** Lets go what is held and what is still to come. */
  readonly release: () => void;
}

/** The pool is slow: it looks at an operation only once it is released. */
export function hold(): Hold {
  const { reach, ...held } = newHold();
  return {
    ...held,
    fault: async (forward) => {
      await reach();
      return forward();
    },
  };
}

/** The network is slow: the pool does what it is asked for, and its answer comes once released. */
export function holdAnswer(): Hold {
  const { reach, ...held } = newHold();
  return {
    ...held,
    fault: async (forward) => {
      const response = await forward();
      await reach();
      return response;
    },
  };
}

function newHold() {
  const arrival = Promise.withResolvers<void>();
  const gate = Promise.withResolvers<void>();
  const reach = () => {
    arrival.resolve();
    return gate.promise;
  };
  return { arrived: arrival.promise, release: gate.resolve, reach };
}

function refuse(name: CognitoErrorName, message: string): Response {
  const response = new CognitoError(name, message).toResponse();
  response.headers.set('access-control-allow-origin', '*');
  response.headers.set('access-control-expose-headers', 'x-amzn-errortype');
  return response;
}
