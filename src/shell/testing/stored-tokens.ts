import { OUTPUTS } from './sample-outputs';

const PREFIX = `CognitoIdentityServiceProvider.${OUTPUTS.userPoolClientId}`;

/** Has somebody be signed in, as Amplify remembers it; their tokens are unsigned and last for an hour. */
export function storeTokens(claims: Readonly<Record<string, unknown>>): void {
  const encode = (part: object) => btoa(JSON.stringify(part)).replaceAll('=', '');
  const iat = Math.floor(Date.now() / 1000);
  const payload = { sub: 'me', iat, exp: iat + 3600, ...claims };
  const token = `${encode({ alg: 'none' })}.${encode(payload)}.`;
  localStorage.setItem(`${PREFIX}.LastAuthUser`, 'me');
  for (const name of ['accessToken', 'idToken'])
    localStorage.setItem(`${PREFIX}.me.${name}`, token);
  localStorage.setItem(`${PREFIX}.me.refreshToken`, 'none');
  localStorage.setItem(`${PREFIX}.me.clockDrift`, '0');
}
