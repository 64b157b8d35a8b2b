import { API } from '../contestants/contestant';
import type { Verdict } from '../outcomes';

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
