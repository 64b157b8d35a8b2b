import {
  convertToParamMap,
  type CanActivateFn,
  type CanMatchFn,
  type Route,
} from '@angular/router';
import { cognitoCanActivate, cognitoCanMatch, cognitoReturnUrl } from 'ngx-cognito-http/router';

import { expectType, type Same } from './expect-type';

expectType<Same<ReturnType<typeof cognitoCanActivate>, CanActivateFn>>();
expectType<Same<ReturnType<typeof cognitoCanMatch>, CanMatchFn>>();
expectType<Same<ReturnType<typeof cognitoReturnUrl>, string>>();

export const route: Route = {
  canActivate: [cognitoCanActivate()],
  canActivateChild: [cognitoCanActivate({ signIn: '/welcome' })],
  canMatch: [cognitoCanMatch({ groups: ['admins'] as const, forbidden: '/' })],
};

export const home = cognitoReturnUrl(convertToParamMap({}), { home: '/tasks' });
// @ts-expect-error: what the sign-in page's route holds, not the URL itself
cognitoReturnUrl(new URLSearchParams());
// @ts-expect-error: a list, though it be of one
cognitoCanActivate({ groups: 'admins' });
// @ts-expect-error: misspelt
cognitoCanMatch({ group: ['admins'] });
