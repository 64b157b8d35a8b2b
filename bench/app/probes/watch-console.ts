const METHODS = ['debug', 'log', 'info', 'warn', 'error', 'trace', 'group', 'table'] as const;

export type ConsoleMethod = (typeof METHODS)[number];

/**
 * Takes the place of the console's methods.
 *
 * @returns what they are called with from now on
 */
export function watchConsole(methods: readonly ConsoleMethod[] = METHODS): readonly unknown[] {
  const said: unknown[] = [];
  for (const method of methods) {
    console[method] = (...values: unknown[]) => void said.push(values);
  }
  return said;
}
