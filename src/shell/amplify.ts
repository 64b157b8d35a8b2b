/** All that the app asks of Amplify while somebody is signed in: one chunk, for when it is needed. */
export { signOut } from 'aws-amplify/auth';
export { configureAmplify } from './configure-amplify';
