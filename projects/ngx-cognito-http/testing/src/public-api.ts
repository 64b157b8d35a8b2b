export { CognitoTestingController } from './cognito-testing-controller';
export { provideCognitoTesting } from './provide-cognito-testing';
export type { CognitoTestingOptions } from './provide-cognito-testing';
