/** What a check came to. */
export type Outcome = Sound | Wrong | Unknown;

/** It works. */
export interface Sound {
  readonly verdict: 'sound';
  /** What was seen. */
  readonly seen: string;
}

/** It does not work, or lets in whom it should keep out. */
export interface Wrong {
  readonly verdict: 'wrong';
  /** What was seen. */
  readonly seen: string;
  /** In one sentence. */
  readonly cause: string;
  /** The line to change, and how. */
  readonly change: string;
}

/** It cannot be told, for want of something else. */
export interface Unknown {
  readonly verdict: 'unknown';
  /** What is missing. */
  readonly seen: string;
}

/** The outcome of a check. */
export type Finding = Outcome & {
  /** Name of the check, for programs: it stays the same. */
  readonly check: string;
  /** What holds if all is well, for people. */
  readonly title: string;
};

export function sound(seen: string): Sound {
  return { verdict: 'sound', seen };
}

export function unknown(seen: string): Unknown {
  return { verdict: 'unknown', seen };
}

export function wrong(seen: string, remedy: Pick<Wrong, 'cause' | 'change'>): Wrong {
  return { verdict: 'wrong', seen, ...remedy };
}
