/**
 * Where in everything that can be reached from `root` one of `tokens` appears: own properties,
 * hidden ones and symbols included, and what `String` and `JSON` make of it.
 */
export function findToken(root: unknown, tokens: readonly string[]): string | null {
  const seen = new Set<unknown>();
  const visit = (value: unknown, path: string): string | null => {
    if (typeof value === 'string') {
      return tokens.some((token) => value.includes(token)) ? path : null;
    }
    if (typeof value !== 'object' || value === null || seen.has(value)) {
      return null;
    }
    seen.add(value);
    for (const text of [asText(value), JSON.stringify(value)]) {
      if (tokens.some((token) => text?.includes(token))) {
        return path;
      }
    }
    const entries = value instanceof Map || value instanceof Set ? [...value] : [];
    for (const [index, entry] of entries.entries()) {
      const found = visit(entry, `${path}.entries[${index}]`);
      if (found) return found;
    }
    for (const key of Reflect.ownKeys(value)) {
      const found = visit(Reflect.get(value, key), `${path}.${String(key)}`);
      if (found) return found;
    }
    return null;
  };
  return visit(root, 'root');
}

/** What a template literal or a log makes of it. */
function asText(value: { toString?: () => string }): string {
  return value.toString?.() ?? '';
}
