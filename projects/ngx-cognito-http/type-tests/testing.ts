import type { EnvironmentProviders } from '@angular/core';
import type { CognitoTestingController } from 'ngx-cognito-http/testing';
import { provideCognitoTesting } from 'ngx-cognito-http/testing';

import { expectType, type Same } from './expect-type';

expectType<Same<ReturnType<typeof provideCognitoTesting>, EnvironmentProviders>>();
provideCognitoTesting();
provideCognitoTesting({ signedIn: true, apis: [{ url: '/api' }] });
provideCognitoTesting({ signedIn: { sub: '1', 'cognito:groups': ['admins'] } });
// @ts-expect-error: misspelt
provideCognitoTesting({ signedin: true });
// @ts-expect-error: claims are not a name
provideCognitoTesting({ signedIn: 'ada' });

declare const cognito: CognitoTestingController;
cognito.signIn({ sub: '1' });
cognito.failRefresh('offline');
expectType<Same<typeof cognito.refreshes, number>>();
expectType<Same<ReturnType<typeof cognito.token>, string>>();
// @ts-expect-error: the codes are closed
cognito.failRefresh('forbidden');
// @ts-expect-error: it counts by itself
cognito.refreshes = 0;
