import type { Identity } from './identity.ts';

/** What a request carries through the API. */
export interface TimerApiEnv {
  readonly Variables: {
    /** UUID, made here. */
    readonly requestId: string;
    /** Set by the fence, hence below `/api` alone. */
    readonly identity: Identity;
  };
}
