import type { ZodError } from 'zod';
import { MAX_FIELD_ERRORS } from './task-limits.ts';

/** What is wrong with one field of a request. */
export interface FieldError {
  /** Name of the body's property or of the query parameter; empty for the body as a whole. */
  readonly field: string;
  /** A sentence that says what is expected. */
  readonly message: string;
}

const MAX_NAME_LENGTH = 50;

/** Turns a failed parse into one error for each field, the first {@link MAX_FIELD_ERRORS} of them. */
export function fieldErrors({ issues }: ZodError): readonly FieldError[] {
  const errors = new Map<string, FieldError>();
  for (const error of issues.flatMap(fromIssue)) {
    if (errors.size < MAX_FIELD_ERRORS && !errors.has(error.field)) errors.set(error.field, error);
  }
  return [...errors.values()];
}

function fromIssue(issue: ZodError['issues'][number]): readonly FieldError[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      field: key.slice(0, MAX_NAME_LENGTH),
      message: 'Is not known here.',
    }));
  }
  return [{ field: String(issue.path[0] ?? ''), message: issue.message }];
}
