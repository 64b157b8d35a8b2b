import { freshToken } from '../../sign-in/testing/signed-token';
import { OUTPUTS } from './sample-outputs';

const PREFIX = `CognitoIdentityServiceProvider.${OUTPUTS.userPoolClientId}`;

/**
 * Has Ada be signed in, as Amplify remembers it; her tokens last for an hour.
 *
 * @returns her access token
 */
export function storeTokens(): string {
  const claims = { sub: 'me', name: 'Ada' };
  const accessToken = freshToken({ ...claims, token_use: 'access' });
  localStorage.setItem(`${PREFIX}.LastAuthUser`, 'me');
  localStorage.setItem(`${PREFIX}.me.accessToken`, accessToken);
  localStorage.setItem(`${PREFIX}.me.idToken`, freshToken({ ...claims, token_use: 'id' }));
  localStorage.setItem(`${PREFIX}.me.refreshToken`, 'none');
  localStorage.setItem(`${PREFIX}.me.clockDrift`, '0');
  return accessToken;
}
