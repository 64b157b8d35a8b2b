import { lenientReadings, type PathPattern } from './path-pattern';
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
  const reading = lenientReadings(opened)?.at(-1) ?? '/';
  if (reading.replace(/\/$/, '') !== path.replace(/\/$/, '')) {
    refuse(name, value, 'rewritten', reading);
  }
  return reading.split('/').filter((segment) => segment !== '');
}
