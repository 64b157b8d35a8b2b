import type { ApiRule } from './api-matcher';
import type { CognitoApi } from './cognito-api';

/** Checks the APIs and makes them ready for matching. */
export function compileApis(apis: readonly CognitoApi[], baseUri: string): readonly ApiRule[] {
  return apis.map((api) => {
    const { origin, pathname } = new URL(api.url, baseUri);
    const path = pathname.split('/').filter((segment) => segment !== '');
    const { scheme = 'Bearer' } = api;
    return {
      origin,
      path,
      excluded: (api.exclude ?? []).map((below) => [...path, ...below.split('/').slice(1)]),
      methods: api.methods ? new Set(api.methods.map((method) => method.toUpperCase())) : null,
      when: api.when ?? null,
      token: api.token ?? 'access',
      header: api.header ?? 'Authorization',
      prefix: scheme === '' ? '' : `${scheme} `,
      session: api.session ?? 'required',
    };
  });
}
