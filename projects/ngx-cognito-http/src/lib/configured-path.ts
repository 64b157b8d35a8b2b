import { ANY_SEGMENT, lenientReading, type PathPattern } from './path-pattern';
import { refuse } from './refuse';

/**
 * Reads a path that must mean to every reader what it says.
 *
 * @param name - of the option, for the message
 * @param value - what the developer wrote, for the message
 * @param path - of it
 * @param opened - that path as the browser opens it
 */
export function readPath(name: string, value: string, path: string, opened: string): PathPattern {
  const reading = lenientReading(opened);
  if (reading.replace(/\/$/, '') !== path.replace(/\/$/, '')) {
    refuse(name, value, `whose path is opened as "${reading}"`, 'Write it as it is opened.');
  }
  return reading.split('/').filter((segment) => segment !== '');
}

/** Reads a path with `{name}` for any one segment. */
export function readPattern(name: string, value: string): PathPattern {
  if (!value.startsWith('/') || value === '/') {
    refuse(name, value, "which is no path below the API's url", 'Write it like "/public".');
  }
  const literal = value.replace(/\{[\w-]+\}/g, '_');
  if (/[{}*?#]/.test(literal)) {
    refuse(
      name,
      value,
      'which holds a wildcard, a query or a fragment',
      'Write {name} for one whole segment; everything below a path is excluded with it.',
    );
  }
  readPath(name, value, literal, new URL(`http://localhost${literal}`).pathname);
  const segments = value.replace(/\/$/, '').split('/').slice(1);
  return segments.map((segment) => readSegment(name, value, segment));
}

function readSegment(name: string, value: string, segment: string): PathPattern[number] {
  if (/^\{[\w-]+\}$/.test(segment)) {
    return ANY_SEGMENT;
  }
  return segment.includes('{')
    ? refuse(name, value, 'where {name} is a part of a segment', 'Let it be the whole segment.')
    : segment;
}
