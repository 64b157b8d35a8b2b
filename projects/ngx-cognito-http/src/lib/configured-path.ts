import { ANY_SEGMENT, lenientReading, type PathPattern } from './path-pattern';
import { refuse } from './refuse';

/**
 * Reads a path that must mean to every reader what it says.
 *
 * @param name - of the option, for the message
 * @param value - what the developer wrote, for the message
 * @param path - without a trailing slash; empty for the root
 */
export function readPath(name: string, value: string, path: string): PathPattern {
  const opened = lenientReading(new URL(`http://localhost${path}`).pathname);
  if (opened !== (path || '/')) {
    refuse(name, value, `whose path is opened as "${opened}"`, 'Write it as it is opened.');
  }
  return path.split('/').slice(1);
}

/** Reads a path with `{name}` for any one segment. */
export function readPattern(name: string, value: string): PathPattern {
  if (!value.startsWith('/') || value === '/') {
    refuse(name, value, "which is no path below the API's url", 'Write it like "/public".');
  }
  const literal = value.replace(/\{[\w-]+\}/g, '_').replace(/\/$/, '');
  if (/[{}*?#]/.test(literal)) {
    refuse(
      name,
      value,
      'which holds a wildcard, a query or a fragment',
      'Write {name} for one whole segment; everything below a path is excluded with it.',
    );
  }
  readPath(name, value, literal);
  return value
    .replace(/\/$/, '')
    .split('/')
    .slice(1)
    .map((segment) => readSegment(name, value, segment));
}

function readSegment(name: string, value: string, segment: string): PathPattern[number] {
  if (/^\{.+\}$/.test(segment)) {
    return ANY_SEGMENT;
  }
  return segment.includes('{')
    ? refuse(name, value, 'where {name} is a part of a segment', 'Let it be the whole segment.')
    : segment;
}
