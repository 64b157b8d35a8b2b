import { ɵreadClaims, type CognitoTokens } from 'ngx-cognito-http';

/** In milliseconds. What is closer to its expiry is Amplify's to judge, which refreshes 5 s before. */
const CLEARLY_VALID_MS = 10_000;

/**
 * Reads the tokens that Amplify keeps in `localStorage`, its default, as it would hand them out.
 *
 * @param clientId - the app client's id
 * @returns `null` unless they are whole, this app client's, and clearly valid: at the least doubt they
 *   are Amplify's to judge
 * @see https://github.com/aws-amplify/amplify-js/blob/main/packages/auth/src/providers/cognito/tokenProvider/TokenStore.ts
 */
export function readStoredTokens(window: Window, clientId: string): CognitoTokens | null {
  try {
    const tokens = read(window.localStorage, `CognitoIdentityServiceProvider.${clientId}`);
    return tokens && isClearlyValid(tokens, clientId) ? tokens : null;
  } catch {
    // SecurityError where the browser allows no storage, CognitoAuthError of what is no JWT.
    return null;
  }
}

function read(storage: Storage, prefix: string): Required<CognitoTokens> | null {
  const user = storage.getItem(`${prefix}.LastAuthUser`);
  const [accessToken, idToken, clockDrift] = ['accessToken', 'idToken', 'clockDrift'].map((name) =>
    storage.getItem(`${prefix}.${user}.${name}`),
  );
  // Amplify waits for a sign-in by redirect that is under way.
  const isSigningIn = storage.getItem(`${prefix}.inflightOAuth`) !== null;
  return accessToken && idToken && clockDrift && !isSigningIn
    ? { accessToken, idToken, clockDrift: Number(clockDrift) }
    : null;
}

function isClearlyValid(
  { accessToken, idToken, clockDrift }: Required<CognitoTokens>,
  clientId: string,
): boolean {
  const access = ɵreadClaims(accessToken);
  const expiries = [access, ɵreadClaims(idToken)].map(({ exp }) => (exp ?? 0) * 1000);
  // Not so either where one of them is no number.
  return (
    access['client_id'] === clientId &&
    Math.min(...expiries) - clockDrift - CLEARLY_VALID_MS > Date.now()
  );
}
