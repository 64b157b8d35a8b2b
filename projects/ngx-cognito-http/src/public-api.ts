export type { CognitoApi, CognitoHttpOptions, CognitoTokenKind } from './lib/cognito-api';
export { CognitoAuthError } from './lib/cognito-auth-error';
export type { CognitoAuthErrorCode } from './lib/cognito-auth-error';
export {
  ɵtokenSourceFeature,
  withCrossTabLock,
  withRefresh,
  withRequestLog,
  withSessionLost,
  withTokenSource,
} from './lib/cognito-features';
export type { CognitoHttpFeature } from './lib/cognito-features';
export { cognitoInterceptor } from './lib/cognito-interceptor';
export { CognitoInterceptor } from './lib/cognito-interceptor-class';
export { CognitoSession } from './lib/cognito-session';
export { explainCognito } from './lib/explain-cognito';
export type { CognitoExplanation } from './lib/explain-cognito';
export { provideCognitoHttp } from './lib/provide-cognito-http';
export { CognitoRequestLog } from './lib/request-log';
export type { CognitoDecision, CognitoLogEntry, CognitoPendingRequest } from './lib/request-log';
export {
  LOAD_TOKENS as ɵLOAD_TOKENS,
  makeLoadTokens as ɵmakeLoadTokens,
  TOKEN_SOURCE as ɵTOKEN_SOURCE,
} from './lib/load-tokens';
export {
  SESSION_KEEPER as ɵSESSION_KEEPER,
  SessionKeeper as ɵSessionKeeper,
} from './lib/session-keeper';
export type { CognitoSessionStatus } from './lib/shown-session';
export { readClaims as ɵreadClaims } from './lib/session-tokens';
export type { CognitoClaims } from './lib/session-tokens';
export { cognito, skipCognito } from './lib/request-options';
export type { CognitoRequestOptions } from './lib/request-options';
export type { CognitoSessionChange, CognitoTokens, CognitoTokenSource } from './lib/token-source';
