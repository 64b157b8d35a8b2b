import { readPath } from './configured-path';
import { covers, type PathPattern } from './path-pattern';
import { refuse } from './refuse';

/**
 * Refuses an exclusion that doesn't exclude what it seems to.
 *
 * @param name - of the option, for the message
 * @param path - of the API
 */
export function checkExclusion(name: string, value: string, path: PathPattern): void {
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
}
