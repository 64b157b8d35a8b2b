/**
 * What a signed-in user needs of `aws-amplify/auth`, in whose place `tsconfig.app.json` puts it for
 * the app's own imports. The package's index leads bundlers to everything that the sign-in page uses,
 * passwords' cryptography and all, for whoever imports a single function. `ng serve` must not bundle
 * packages ahead, as it does by default: the Authenticator would have a copy of Amplify to itself.
 */
export { fetchAuthSession } from '@aws-amplify/core';
export { getCurrentUser } from 'amplify-cognito/apis/getCurrentUser';
export { signOut } from 'amplify-cognito/apis/signOut';
