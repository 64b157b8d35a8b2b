import type { LambdaContext } from './lambda-handler.ts';

/** What a worker is started with. */
export interface RuntimeData {
  readonly source: FunctionSource;
  readonly exportName: string;
  /** For example `nodejs24.x`. */
  readonly runtime: string;
}

/** Where a function's code is. */
export type FunctionSource =
  | { readonly kind: 'inline'; /** Of `index.js`. */ readonly code: string }
  | { readonly kind: 'file'; /** Of a module that Node.js can import. */ readonly url: string };

/** Sent to the worker: one invocation. */
export interface Invocation {
  /** JSON, as Lambda hands it over. */
  readonly event: string;
  readonly context: Omit<LambdaContext, 'getRemainingTimeInMillis'>;
  /** Milliseconds since the epoch. */
  readonly deadline: number;
}

/** Sent by the worker: that it is ready for invocations, or how loading or an invocation ended. */
export type RuntimeMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'succeeded'; /** JSON. */ readonly result: string }
  | { readonly kind: 'failed'; readonly errorType: string; readonly errorMessage: string };
