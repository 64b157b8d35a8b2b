import { ErrorHandler, inject } from '@angular/core';
import { TestBed } from '@angular/core/testing';

import { CognitoAuthError } from './cognito-auth-error';
import { withSessionLost } from './cognito-features';
import { CognitoSession } from './cognito-session';
import { tokensOf } from './testing/fake-token-source';
import { API, failureOf, settle, setUp, setUpSignedIn } from './testing/set-up';

const TASKS = `${API}/tasks`;
const expired = new CognitoAuthError('session-expired', 'It has expired.');

describe('withSessionLost', () => {
  it('is called once, with the error, however many requests fail', async () => {
    const lost = jasmine.createSpy();
    const { http, source } = setUp([{ url: API }], withSessionLost(lost));
    source.fail(expired);
    const outcomes = Array.from({ length: 20 }, () => failureOf(http.get(TASKS)));
    await settle();
    expect(outcomes.map(({ error }) => error)).toEqual(Array(20).fill(expired));
    failureOf(http.get(TASKS));
    await settle();
    expect(lost).toHaveBeenCalledOnceWith(expired);
  });

  it('is called when a session is lost again, after another sign-in', async () => {
    const lost = jasmine.createSpy();
    const { source } = await setUpSignedIn([{ url: API }], withSessionLost(lost));
    for (let times = 1; times <= 2; times++) {
      source.signIn(tokensOf('ada'));
      await settle();
      source.fail(expired);
      source.announce('changed');
      await TestBed.inject(CognitoSession)
        .token()
        .catch(() => undefined);
      expect(lost).toHaveBeenCalledTimes(times);
    }
  });

  it('is called neither at a sign-out nor for any other failure', async () => {
    const lost = jasmine.createSpy();
    const { http, source } = await setUpSignedIn([{ url: API }], withSessionLost(lost));
    for (const code of ['offline', 'throttled', 'service', 'no-session'] as const) {
      source.fail(new CognitoAuthError(code, 'It failed.'));
      source.announce('changed');
      failureOf(http.get(TASKS));
      await settle();
    }
    source.signOut();
    expect(lost).not.toHaveBeenCalled();
  });

  it('may inject, and finds the session ended', async () => {
    let status = '';
    const lost = (): void => void (status = inject(CognitoSession).status());
    const { http, source } = setUp([{ url: API }], withSessionLost(lost));
    source.fail(expired);
    failureOf(http.get(TASKS));
    await settle();
    expect(status).toBe('expired');
  });

  it('keeps what it throws from the requests', async () => {
    const lost = (): never => {
      throw new TypeError('No route.');
    };
    const { http, source } = setUp([{ url: API }], withSessionLost(lost));
    const handled = spyOn(TestBed.inject(ErrorHandler), 'handleError');
    source.fail(expired);
    const outcome = failureOf(http.get(TASKS));
    await settle();
    expect(outcome.error).toBe(expired);
    expect(handled).toHaveBeenCalledOnceWith(new TypeError('No route.'));
  });
});
