// The one module that names aws-amplify. It is imported dynamically, as a module of this package,
// because importing aws-amplify itself in that way would bundle the whole of it.
export { fetchAuthSession, getCurrentUser } from 'aws-amplify/auth';
export { Hub } from 'aws-amplify/utils';
