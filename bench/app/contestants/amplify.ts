import { Amplify } from 'aws-amplify';
import { signOut } from 'aws-amplify/auth';
import { ConsoleLogger } from 'aws-amplify/utils';

import { CLIENT_ID, type Session } from '../session/issuer';

/** What an app does with its amplify_outputs.json. */
export function configureAmplify(): void {
  Amplify.configure({
    Auth: { Cognito: { userPoolId: 'us-east-1_Bench', userPoolClientId: CLIENT_ID } },
  });
}

/** Leaves a session where Amplify keeps it by default. */
export function storeAmplifySession({ user, accessToken, idToken, refreshToken }: Session): void {
  const app = `CognitoIdentityServiceProvider.${CLIENT_ID}`;
  localStorage.setItem(`${app}.LastAuthUser`, user);
  localStorage.setItem(`${app}.${user}.accessToken`, accessToken);
  localStorage.setItem(`${app}.${user}.idToken`, idToken);
  localStorage.setItem(`${app}.${user}.refreshToken`, refreshToken);
  localStorage.setItem(`${app}.${user}.clockDrift`, '0');
}

/** Lets Amplify log all it can. */
export function logAmplify(): void {
  ConsoleLogger.LOG_LEVEL = 'VERBOSE';
}

export const signOutOfAmplify = () => signOut();
