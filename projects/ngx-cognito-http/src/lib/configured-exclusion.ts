import { readPath } from './configured-path';
import { ANY_SEGMENT, covers, type PathPattern } from './path-pattern';
import { refuse } from './refuse';

/**
 * Reads a path below an API's, with `{name}` for any one segment. What doesn't exclude what it seems
 * to is refused: the token would go where it is meant not to.
 *
 * @param name - of the option, for the message
 * @param path - of the API
 */
export function readExclusion(name: string, value: string, path: PathPattern): PathPattern {
  if (!value.startsWith('/') || value === '/') {
    refuse(name, value, 'no path');
  }
  const literal = value.replace(/\{[\w-]+\}/g, '_');
  if (/[{}*?#]/.test(literal)) {
    refuse(name, value, 'pattern');
  }
  readPath(name, value, literal, new URL(`http://localhost${literal}`).pathname);
  if (/[^/]\{|\}[^/]/.test(value)) {
    refuse(name, value, 'partial segment');
  }
  if (path.length > 0 && covers(path, value, 0)) {
    refuse(name, value, 'repeated');
  }
  const segments = value.split('/').filter((segment) => segment !== '');
  return segments.map((segment) => (segment.startsWith('{') ? ANY_SEGMENT : segment));
}
