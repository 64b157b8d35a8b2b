/**
 * Where in everything that can be reached from `root` one of `tokens` appears: own properties,
 * hidden ones and symbols included, those of functions too (a signal keeps its value in one), and what
 * `String` and `JSON` make of it.
 */
export function findToken(root: unknown, tokens: readonly string[]): string | null {
  const seen = new Set<unknown>();
  const visit = (value: unknown, path: string): string | null => {
    if (typeof value === 'string') {
      return tokens.some((token) => value.includes(token)) ? path : null;
    }
    if (!isWalkable(value) || seen.has(value)) {
      return null;
    }
    seen.add(value);
    for (const text of [asText(value), asJson(value)]) {
      if (tokens.some((token) => text.includes(token))) {
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

function isWalkable(value: unknown): value is object {
  return typeof value === 'function' || (typeof value === 'object' && value !== null);
}

/** What a template literal or a log makes of it. */
function asText(value: { toString?: () => string }): string {
  return value.toString?.() ?? '';
}

function asJson(value: object): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    // TypeError: a circle, which no log would print either.
    return '';
  }
}
