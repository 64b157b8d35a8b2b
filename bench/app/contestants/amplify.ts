import { Amplify } from 'aws-amplify';

import type { Session } from '../session/issuer';
import { CLIENT_ID } from './contestant';

/** What an app does with its amplify_outputs.json. */
export function configureAmplify(): void {
  Amplify.configure({
    Auth: { Cognito: { userPoolId: 'us-east-1_Bench', userPoolClientId: CLIENT_ID } },
  });
}

/** Leaves a session where Amplify keeps it by default. */
export function storeAmplifySession({ accessToken, idToken, refreshToken }: Session): void {
  const app = `CognitoIdentityServiceProvider.${CLIENT_ID}`;
  localStorage.setItem(`${app}.LastAuthUser`, 'ada');
  localStorage.setItem(`${app}.ada.accessToken`, accessToken);
  localStorage.setItem(`${app}.ada.idToken`, idToken);
  localStorage.setItem(`${app}.ada.refreshToken`, refreshToken);
  localStorage.setItem(`${app}.ada.clockDrift`, '0');
}
