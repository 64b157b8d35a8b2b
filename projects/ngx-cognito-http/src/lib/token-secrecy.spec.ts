import { HttpErrorResponse } from '@angular/common/http';

import { CognitoAuthError } from './cognito-auth-error';
import { tokensOf } from './testing/fake-token-source';
import { findToken } from './testing/find-token';
import { API, failureOf, settle, setUp, setUpSignedIn } from './testing/set-up';

const TASKS = `${API}/tasks`;
const ada = tokensOf('ada');

describe('cognitoInterceptor keeps the token out of', () => {
  const secrets = [ada.accessToken, ada.idToken, ...ada.accessToken.split('.').slice(1, 2)];

  it('its own errors', async () => {
    const { http, source } = setUp();
    const thrown = Object.assign(new Error(`refused ${ada.accessToken}`), {
      request: { headers: { Authorization: `Bearer ${ada.accessToken}` } },
    });
    for (const failure of [thrown, ada.accessToken, { token: ada.idToken }, { ...thrown }]) {
      source.fail(failure);
      const outcome = failureOf(http.get(TASKS));
      await settle();
      expect(outcome.error).toBeInstanceOf(CognitoAuthError);
      expect(findToken(outcome.error, secrets)).toBeNull();
    }
    for (const accessToken of [`${ada.accessToken}\n`, `${ada.accessToken}.${ada.idToken}é`]) {
      source.answer({ accessToken });
      const outcome = failureOf(http.get(TASKS));
      await settle();
      expect(findToken(outcome.error, secrets)).toBeNull();
    }
  });

  it('errors of the API', async () => {
    const { http, backend } = await setUpSignedIn();
    const outcome = failureOf(http.get(TASKS));
    backend.expectOne(TASKS).flush(null, { status: 401, statusText: 'Unauthorized' });
    await settle();
    expect(outcome.error).toBeInstanceOf(HttpErrorResponse);
    expect(findToken(outcome.error, secrets)).toBeNull();
  });

  it('whatever the session shows', async () => {
    const { session } = await setUpSignedIn();
    session.claims();
    session.expiresAt();
    expect(findToken(session, secrets)).toBeNull();
  });

  it('the console', async () => {
    const methods = ['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir'] as const;
    const spies = methods.map((method) => spyOn(console, method));
    const { http, backend, source } = await setUpSignedIn();
    http.get(TASKS).subscribe();
    backend.expectOne(TASKS);
    source.fail(new Error(ada.accessToken));
    source.announce('signed-in');
    failureOf(http.get(TASKS));
    await settle();
    for (const spy of spies) {
      expect(spy).not.toHaveBeenCalled();
    }
  });
});
