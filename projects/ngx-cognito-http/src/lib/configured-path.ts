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
    refuse(name, value, 'rewritten', reading);
  }
  return reading.split('/').filter((segment) => segment !== '');
}

/** Reads a path with `{name}` for any one segment. */
export function readPattern(name: string, value: string): PathPattern {
  if (!value.startsWith('/') || value === '/') {
    refuse(name, value, 'no path');
  }
  const literal = value.replace(/\{[\w-]+\}/g, '_');
  if (/[{}*?#]/.test(literal)) {
    refuse(name, value, 'pattern');
  }
  readPath(name, value, literal, new URL(`http://localhost${literal}`).pathname);
  const segments = value.replace(/\/$/, '').split('/').slice(1);
  return segments.map((segment) => readSegment(name, value, segment));
}

function readSegment(name: string, value: string, segment: string): PathPattern[number] {
  if (/^\{[\w-]+\}$/.test(segment)) {
    return ANY_SEGMENT;
  }
  return segment.includes('{') ? refuse(name, value, 'partial segment') : segment;
}
