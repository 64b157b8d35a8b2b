import type { Value, ValueMap } from '../../local-aws/stack/stack.ts';

/** A text, or undefined for anything else. */
export function textOf(value: Value | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The texts of a list; none for anything else. */
export function textsOf(value: Value | undefined): readonly string[] {
  const values: readonly Value[] = Array.isArray(value) ? value : [];
  return values.filter((member) => typeof member === 'string');
}

/** A map, or undefined for anything else. */
export function mapOf(value: Value | undefined): ValueMap | undefined {
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isMap ? (value as ValueMap) : undefined;
}
