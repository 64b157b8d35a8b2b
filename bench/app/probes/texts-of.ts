/** All strings that a console would show of a value, or a developer would see by opening it. */
export function textsOf(value: unknown, depth = 8, seen = new Set<unknown>()): readonly string[] {
  if (typeof value === 'string') {
    return [value];
  }
  if (typeof value !== 'object' || value === null || depth === 0 || seen.has(value)) {
    return [];
  }
  seen.add(value);
  const parts: readonly unknown[] =
    value instanceof Map
      ? [...value.entries()]
      : Object.getOwnPropertyNames(value).map(read(value));
  return parts.flatMap((part) => textsOf(part, depth - 1, seen));
}

function read(value: object): (name: string) => unknown {
  return (name) => Object.getOwnPropertyDescriptor(value, name)?.value as unknown;
}
