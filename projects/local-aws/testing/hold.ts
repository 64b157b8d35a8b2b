import type { Fault } from '../faults/fault.ts';

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
