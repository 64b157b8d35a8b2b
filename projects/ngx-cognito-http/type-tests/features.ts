import { provideHttpClient } from '@angular/common/http';
import {
  CognitoRequestLog,
  provideCognitoHttp,
  withCrossTabLock,
  withRefresh,
  withRequestLog,
  withSessionLost,
  withTokenSource,
  type CognitoAuthError,
  type CognitoHttpFeature,
  type CognitoSessionChange,
  type CognitoTokens,
  type CognitoTokenSource,
} from 'ngx-cognito-http';
import { withAmplify } from 'ngx-cognito-http/amplify';

import { expectType, type Same } from './expect-type';

const options = { apis: [] };

/** The least that a source of one's own has to be. */
const source: CognitoTokenSource = {
  load: ({ forceRefresh }) => Promise.resolve(forceRefresh ? null : { accessToken: 'a.b.c' }),
  onChange: () => () => undefined,
};
provideCognitoHttp(
  options,
  withTokenSource(() => source),
  withRequestLog(),
);
provideCognitoHttp(options, withAmplify(), withRequestLog(new CognitoRequestLog(10)));
provideCognitoHttp(
  options,
  withAmplify(),
  withRefresh({ refreshAhead: 0 }),
  withCrossTabLock(),
  withSessionLost(() => undefined),
);
withRefresh({ minValidity: 5_000, refreshAhead: 60_000 });

expectType<Same<ReturnType<typeof withAmplify>, CognitoHttpFeature>>();
expectType<Same<ReturnType<typeof withTokenSource>, CognitoHttpFeature>>();
expectType<Same<ReturnType<typeof withRequestLog>, CognitoHttpFeature>>();
expectType<
  Same<Parameters<typeof withSessionLost>, [listener: (error: CognitoAuthError) => void]>
>();
expectType<Same<CognitoSessionChange, 'signed-in' | 'signed-out' | 'changed'>>();
expectType<
  Same<
    CognitoTokens,
    { readonly accessToken?: string; readonly idToken?: string; readonly clockDrift?: number }
  >
>();

// @ts-expect-error: the function itself is no feature
provideCognitoHttp(options, withAmplify);
// @ts-expect-error: HttpClient's providers are no feature
provideCognitoHttp(options, provideHttpClient());
// @ts-expect-error: a source goes in by withTokenSource
provideCognitoHttp(options, source);
// @ts-expect-error: a factory, as the source may inject what it needs
withTokenSource(source);
// @ts-expect-error: who subscribes must be able to end it
withTokenSource(() => ({ ...source, onChange: () => undefined }));
// @ts-expect-error: the refresh token never leaves the token source
withTokenSource(() => ({ ...source, load: () => Promise.resolve({ refreshToken: 'x' }) }));
// @ts-expect-error: in milliseconds, both in one object
withRefresh(60_000);
// @ts-expect-error: misspelt
withRefresh({ refreshahead: 60_000 });
// @ts-expect-error: somebody has to hear of it
withSessionLost();
// @ts-expect-error: a log, not a function
withRequestLog(console.log);
