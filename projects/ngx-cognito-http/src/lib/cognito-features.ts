import type { Provider } from '@angular/core';

import { makeRecorder, RECORD_REQUEST } from './record-request';
import { CognitoRequestLog } from './request-log';
import { TOKEN_SOURCE } from './session-keeper';
import type { CognitoTokenSource } from './token-source';

/** What a feature is for: no two features of one kind go together. */
export type CognitoHttpFeatureKind = 'token source' | 'request log';

/** An addition to `provideCognitoHttp`, made by one of the `with…` functions. */
export interface CognitoHttpFeature {
  readonly ɵname: string;
  readonly ɵkind: CognitoHttpFeatureKind;
  readonly ɵproviders: readonly Provider[];
}

function makeFeature(
  name: string,
  kind: CognitoHttpFeatureKind,
  ...providers: readonly Provider[]
): CognitoHttpFeature {
  return { ɵname: name, ɵkind: kind, ɵproviders: providers };
}

/**
 * Takes the tokens from a source of your own.
 *
 * @param factory - makes the source; runs once, in an injection context
 */
export function withTokenSource(factory: () => CognitoTokenSource): CognitoHttpFeature {
  return ɵtokenSourceFeature('withTokenSource', factory);
}

/** `withTokenSource` under the name of the function that the developer called. */
export function ɵtokenSourceFeature(
  name: string,
  factory: () => CognitoTokenSource,
): CognitoHttpFeature {
  return makeFeature(name, 'token source', { provide: TOKEN_SOURCE, useFactory: factory });
}

/**
 * Records every request that the interceptor sees, with what it did and why; never a token.
 *
 * @param log - where to. Default: a new `CognitoRequestLog`, to be injected under that name
 */
export function withRequestLog(log?: CognitoRequestLog): CognitoHttpFeature {
  return makeFeature(
    'withRequestLog',
    'request log',
    { provide: CognitoRequestLog, useFactory: () => log ?? new CognitoRequestLog() },
    { provide: RECORD_REQUEST, useFactory: makeRecorder },
  );
}
