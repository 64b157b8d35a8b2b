export { fakeJwt } from '../../../testing/src/fake-jwt';
