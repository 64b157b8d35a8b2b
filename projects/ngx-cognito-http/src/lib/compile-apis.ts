import type { ApiRule } from './api-matcher';
import { checkApis, checkPairs } from './check-apis';
import type { CognitoApi } from './cognito-api';
import { readExclusion } from './configured-exclusion';
import { readUrl } from './configured-url';

declare const ngDevMode: unknown;

/**
 * Checks the APIs and makes them ready for matching.
 *
 * @param baseUri - what a path is resolved against
 * @throws CognitoAuthError `not-configured`, with a message that names the value and the fix
 */
export function compileApis(apis: readonly CognitoApi[], baseUri: string): readonly ApiRule[] {
  if (typeof ngDevMode === 'undefined' || ngDevMode) {
    checkApis(apis);
  }
  const rules = apis.map((api, index) => compileApi(`apis[${index}]`, api, baseUri));
  if (typeof ngDevMode === 'undefined' || ngDevMode) {
    checkPairs(apis, rules);
  }
  return rules;
}

function compileApi(name: string, api: CognitoApi, baseUri: string): ApiRule {
  const { header = 'Authorization', scheme = 'Bearer', retry401 = true } = api;
  const { origin, path } = readUrl(`${name}.url`, api.url, baseUri);
  return {
    origin,
    path,
    excluded: (api.exclude ?? []).map((value, index) =>
      path.concat(readExclusion(`${name}.exclude[${index}]`, value, path)),
    ),
    methods: api.methods ? new Set(api.methods.map((method) => method.toUpperCase())) : null,
    when: api.when ?? null,
    token: api.token ?? 'access',
    header,
    prefix: scheme === '' ? '' : `${scheme} `,
    session: api.session ?? 'required',
    retry401: typeof retry401 === 'function' ? retry401 : retry401 ? () => true : null,
    transferCache: header.toLowerCase() === 'authorization' ? undefined : false,
  };
}
