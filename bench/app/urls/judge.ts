import { API } from '../contestants/contestant';

/**
 * Whose a URL is.
 *
 * - `rightful`: the API's, and every server reads it so
 * - `ambiguous`: the API's for the browser, but a server may read another path
 * - `outside-path`: the API's origin, but not below its path
 * - `wrong-origin`: somebody else's
 * - `malformed`: nobody's, because no browser opens it
 */
export type Verdict = 'rightful' | 'ambiguous' | 'outside-path' | 'wrong-origin' | 'malformed';

const BASE = new URL(API);

/** Escaped dots, slashes and backslashes, and empty segments, which servers read differently. */
const READ_DIFFERENTLY = /%2e|%2f|%5c|\/\/|;/i;

/** Judges a URL by what a page at `page` would open. */
export function judge(url: string, page: string): Verdict {
  let opened: URL;
  try {
    opened = new URL(url, page);
  } catch {
    return 'malformed'; // TypeError
  }
  if (opened.protocol !== BASE.protocol || opened.host !== BASE.host) {
    return 'wrong-origin';
  }
  if (!`${opened.pathname}/`.startsWith(`${BASE.pathname}/`)) {
    return 'outside-path';
  }
  return READ_DIFFERENTLY.test(opened.pathname) ? 'ambiguous' : 'rightful';
}
