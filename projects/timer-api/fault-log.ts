/** A request that failed through no fault of the caller. */
export interface Fault {
  /** UUID that the answer quotes as its `instance`. */
  readonly requestId: string;
  readonly method: string;
  /** Without the query, which holds what the user searched for. */
  readonly path: string;
  readonly status: number;
  readonly error: string;
}

/** Takes note of a fault. */
export type FaultLog = (fault: Fault) => void;

/** Writes a fault to standard error as one line of JSON. */
export const logToStandardError: FaultLog = (fault) => {
  console.error(JSON.stringify({ level: 'error', ...fault }));
};

/** Gives an error and its causes as text, with their stacks: for the log, never for a caller. */
export function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const text = error.stack ?? error.message;
  return error.cause === undefined ? text : `${text}\nCaused by: ${describe(error.cause)}`;
}
