// A module of its own, so that a dynamic import brings this function and no more of Amplify.
export { signOut } from 'aws-amplify/auth';
