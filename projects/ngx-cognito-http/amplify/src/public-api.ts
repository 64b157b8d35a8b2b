export { DeferredAmplify } from './deferred-amplify';
export type { DeferredAmplifyOptions } from './deferred-amplify';
export { withAmplify } from './with-amplify';
export { withDeferredAmplify } from './with-deferred-amplify';
