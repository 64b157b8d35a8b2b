export type { CognitoGuardOptions } from './cognito-guard-options';
export { cognitoCanActivate, cognitoCanMatch } from './cognito-guards';
export { cognitoReturnUrl } from './cognito-return-url';
export type { CognitoReturnUrlOptions } from './cognito-return-url';
