/** Every contestant, in the order of the report; each is a module of that name beside this one. */
export const CONTESTANTS = [
  'bare',
  'header-only',
  'ngx-cognito-http',
  'article',
  'angular-auth-oidc-client',
  'angular-oauth2-oidc',
  'auth0-angular',
  'angular-jwt',
  'keycloak-angular',
  'msal-angular',
] as const;

/** A contestant's name. */
export type ContestantName = (typeof CONTESTANTS)[number];

/** Further apps of which only the size is measured. */
export const SIZE_ONLY = ['amplify-configure', 'ngx-cognito-http-core'] as const;

/** Those who attach the token of a user that signs in. */
export type RuleContestant = Exclude<ContestantName, 'bare' | 'header-only'>;

/** The same in the order of the report. */
export const RULE_CONTESTANTS = CONTESTANTS.filter(
  (name): name is RuleContestant => name !== 'bare' && name !== 'header-only',
);
