/**
 * A record in which everything is found: what it does not hold is `<its name>`.
 *
 * @param missed Gets the names that were looked up and not held.
 */
export function lookedUp(
  held: Readonly<Record<string, string>>,
  missed: Set<string>,
): Readonly<Record<string, string>> {
  const find = (name: string) => {
    if (Object.hasOwn(held, name)) return held[name];
    missed.add(name);
    return `<${name}>`;
  };
  return new Proxy<Record<string, string>>(
    {},
    {
      get: (_, name) => find(String(name)),
      // Asked by Object.hasOwn.
      getOwnPropertyDescriptor: (_, name) => ({ value: find(String(name)), configurable: true }),
    },
  );
}
