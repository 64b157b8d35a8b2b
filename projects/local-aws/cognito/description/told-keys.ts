import { z } from 'zod';

type Anything<Key extends string> = Readonly<Record<Key, z.ZodOptional<z.ZodUnknown>>>;

/** Keys that make no difference to clients, or only one that a notice tells. */
export function withoutEffect<const Key extends string>(keys: readonly Key[]): Anything<Key> {
  const entries = keys.map((key) => [key, z.unknown().optional()] as const);
  return Object.fromEntries(entries) as Anything<Key>;
}

/**
 * Keys that the pool on AWS behaves differently for: an error wherever they are set.
 *
 * @param reasons why, by key; without the end of the sentence.
 */
export function refused<const Key extends string>(
  reasons: Readonly<Record<Key, string>>,
): Anything<Key> {
  const entries = Object.entries<string>(reasons).map(
    ([key, reason]) =>
      [
        key,
        z.unknown().refine(isUnset, `${reason}. Remove it to go on without`).optional(),
      ] as const,
  );
  return Object.fromEntries(entries) as Anything<Key>;
}

/** Whether a value says no more than one that is not there. */
export function isUnset(value: unknown): boolean {
  if (value === undefined || value === false || value === '') return true;
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
