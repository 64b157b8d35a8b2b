import { DefaultUrlSerializer, type ParamMap } from '@angular/router';

import { isSamePage } from './is-same-page';

/** The query parameter that tells the sign-in page where its user wanted to go. */
export const RETURN_URL_PARAM = 'returnUrl';

/** Where the sign-in page is unless the options say otherwise. */
export const SIGN_IN_PAGE = '/sign-in';

/** What `cognitoReturnUrl` needs to know. */
export interface CognitoReturnUrlOptions {
  /** Where a user goes who wanted to go nowhere, or nowhere in this app. Default: `'/'`. */
  readonly home?: string;

  /** The sign-in page, to which nobody returns; as in the guards' options. Default: `'/sign-in'`. */
  readonly signIn?: string;
}

/**
 * Gives the URL to go to after signing in, which a guard has put into the sign-in page's query:
 * `router.navigateByUrl(cognitoReturnUrl(inject(ActivatedRoute).snapshot.queryParamMap))`.
 *
 * Anybody can put anything into a link's query, so it is a path of this app, whatever the query says:
 * what could lead to another origin, run a script, or lead back to the sign-in page, is replaced by
 * `home`. The URL is safe for `location.assign` as well, in an app whose base is `/`.
 *
 * @param queryParams - of the sign-in page's URL: a route's or a `UrlTree`'s `queryParamMap`
 * @param options - where home and the sign-in page are
 * @see https://cwe.mitre.org/data/definitions/601.html
 */
export function cognitoReturnUrl(
  queryParams: ParamMap,
  options: CognitoReturnUrlOptions = {},
): string {
  const { home = '/', signIn = SIGN_IN_PAGE } = options;
  const url = queryParams.get(RETURN_URL_PARAM) ?? '';
  // `//` starts a host, and browsers read `\` as `/`, and drop tabs and line breaks anywhere. The
  // router's own URLs hold neither blanks nor characters that can't be seen.
  const isPath = /^\/(?!\/)[^\\\p{C}\p{Z}]*$/u.test(url);
  return isPath && leadsOn(url, signIn) ? url : home;
}

/** Whether a path that starts with one slash leads to a page of the app other than the sign-in page. */
function leadsOn(url: string, signIn: string): boolean {
  // As the browser makes it when the page is loaded: dot segments may leave a `//` at the start.
  const { pathname } = new URL(url, 'https://app.invalid');
  const router = new DefaultUrlSerializer();
  try {
    const page = router.parse(pathname.replace(/\/$/, ''));
    return !pathname.includes('//') && !isSamePage(page, router.parse(signIn));
  } catch {
    // URIError or the router's RuntimeError: it can't read the URL either.
    return false;
  }
}
