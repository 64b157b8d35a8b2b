export { withAmplify } from './with-amplify';
