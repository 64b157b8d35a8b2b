import type { HttpRequest } from '@angular/common/http';
import type { EnvironmentProviders } from '@angular/core';
import {
  provideCognitoHttp,
  type CognitoApi,
  type CognitoHttpOptions,
  type CognitoTokenKind,
} from 'ngx-cognito-http';
import { withAmplify } from 'ngx-cognito-http/amplify';

import { expectType, type Same } from './expect-type';

const url = 'https://api.example.com/v1';

/** Every option, as an app may write it. */
const all: Required<CognitoApi> = {
  url,
  exclude: ['/public', '/users/{id}/avatar'],
  methods: ['GET', 'post'],
  when: (request) => request.body === null,
  token: 'id',
  header: 'X-Token',
  scheme: '',
  session: 'optional',
  retry401: ({ headers }) => headers.has('www-authenticate'),
};
export const providers = provideCognitoHttp({ apis: [{ url }, all] }, withAmplify());
expectType<Same<typeof providers, EnvironmentProviders>>();

// Lists that an app froze are as good.
const frozen = Object.freeze([Object.freeze({ url, methods: Object.freeze(['GET']) })]);
provideCognitoHttp({ apis: frozen }, withAmplify());
provideCognitoHttp({ apis: [{ url, methods: ['GET'] as const }] } as const, withAmplify());

expectType<Same<CognitoTokenKind, 'access' | 'id'>>();
expectType<Same<Parameters<NonNullable<CognitoApi['when']>>, [request: HttpRequest<unknown>]>>();
expectType<Same<CognitoHttpOptions, { readonly apis: readonly CognitoApi[] }>>();

/** An API that is correct but for what is added. */
function api(option: Omit<CognitoApi, 'url'>): CognitoApi {
  return { url, ...option };
}

// @ts-expect-error: an API has a URL
provideCognitoHttp({ apis: [{}] }, withAmplify());
// @ts-expect-error: the list is required, even if it is empty
provideCognitoHttp({}, withAmplify());
// @ts-expect-error: a list, though it be of one
provideCognitoHttp({ apis: { url } }, withAmplify());
// @ts-expect-error: URLs are written as text, not as objects
provideCognitoHttp({ apis: [{ url: new URL(url) }] }, withAmplify());
// @ts-expect-error: misspelt
api({ excludes: ['/public'] });
// @ts-expect-error: a list, though it be of one
api({ exclude: '/public' });
// @ts-expect-error: a list, though it be of one
api({ methods: 'GET' });
// @ts-expect-error: the refresh token never leaves the token source
api({ token: 'refresh' });
// @ts-expect-error: 'required' or 'optional'
api({ session: true });
// @ts-expect-error: synchronous
api({ when: () => Promise.resolve(true) });
// @ts-expect-error: once or not at all
api({ retry401: 3 });
// @ts-expect-error: synchronous
api({ retry401: () => Promise.resolve(true) });
// @ts-expect-error: names, not patterns
api({ exclude: [/public/] });
