import {
  isAmbiguous,
  openedUrl,
} from '../../../projects/ngx-cognito-http/src/lib/testing/opened-url';
import { API } from '../contestants/contestant';
import type { Verdict } from '../outcomes';

const BASE = new URL(API);

/** Judges a URL by what a page at `page` would open. */
export function judge(url: string, page: string): Verdict {
  const opened = openedUrl(url, page);
  if (opened === null) {
    return 'malformed';
  }
  if (opened.protocol !== BASE.protocol || opened.host !== BASE.host) {
    return 'wrong-origin';
  }
  if (!`${opened.pathname}/`.startsWith(`${BASE.pathname}/`)) {
    return 'outside-path';
  }
  return isAmbiguous(opened.pathname) ? 'ambiguous' : 'rightful';
}
