import type { Contestant } from './contestant';
import type { ContestantName } from './names';

/** Loads one contestant's code alone, so that no other one is measured with it. */
export const LOAD: Readonly<Record<ContestantName, () => Promise<Contestant>>> = {
  bare: () => import('./bare'),
  'header-only': () => import('./header-only'),
  'ngx-cognito-http': () => import('./ngx-cognito-http'),
  article: () => import('./article'),
  'angular-auth-oidc-client': () => import('./angular-auth-oidc-client'),
  'angular-oauth2-oidc': () => import('./angular-oauth2-oidc'),
  'auth0-angular': () => import('./auth0-angular'),
  'angular-jwt': () => import('./angular-jwt'),
  'keycloak-angular': () => import('./keycloak-angular'),
  'msal-angular': () => import('./msal-angular'),
};
