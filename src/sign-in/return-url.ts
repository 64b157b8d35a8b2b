/** Where a user goes who was on the way to nowhere in particular. */
export const HOME = '/tasks';

const SIGN_IN = '/sign-in';
const ORIGIN = 'https://app.invalid';

/**
 * Gives the address to go to after signing in: a path of this app. Anybody can put anything into a
 * link's query, so whatever could lead elsewhere, or back to the sign-in page, becomes {@link HOME}.
 *
 * @param returnUrl the query parameter as the router decoded it
 */
export function safeReturnUrl(returnUrl: string | null | undefined): string {
  // Browsers read `\` as `/`, and drop tabs and line breaks anywhere.
  if (!returnUrl || !/^\/[^\\\p{Cc}\s]*$/u.test(returnUrl)) return HOME;
  // What starts with `//` is a host by then.
  const url = URL.parse(returnUrl, ORIGIN);
  return url?.origin === ORIGIN && !isSignIn(url.pathname) ? returnUrl : HOME;
}

/** Says whether the router's URL is the sign-in page's, whatever parameters it has. */
export function isSignIn(url: string): boolean {
  return /^[^;?#]*/.exec(url)?.[0] === SIGN_IN;
}
