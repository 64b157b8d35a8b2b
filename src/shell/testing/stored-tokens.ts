import { freshToken } from '../../sign-in/testing/signed-token';
import { OUTPUTS } from './sample-outputs';

const PREFIX = `CognitoIdentityServiceProvider.${OUTPUTS.userPoolClientId}`;

/** Has somebody be signed in, as Amplify remembers it; their tokens last for an hour. */
export function storeTokens(claims: Readonly<Record<string, unknown>>): void {
  const token = freshToken({ sub: 'me', ...claims });
  localStorage.setItem(`${PREFIX}.LastAuthUser`, 'me');
  for (const name of ['accessToken', 'idToken'])
    localStorage.setItem(`${PREFIX}.me.${name}`, token);
  localStorage.setItem(`${PREFIX}.me.refreshToken`, 'none');
  localStorage.setItem(`${PREFIX}.me.clockDrift`, '0');
}
