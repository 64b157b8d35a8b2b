// The one module that names aws-amplify: it is imported dynamically, and as a module of this
// package, because importing aws-amplify itself so would bundle all of it.
export { Amplify } from 'aws-amplify';
export { fetchAuthSession } from 'aws-amplify/auth';
export { Hub } from 'aws-amplify/utils';
