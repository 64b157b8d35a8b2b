import { HttpContext, HttpContextToken } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { HttpTestingController } from '@angular/common/http/testing';

import { cognito, skipCognito } from './request-options';
import { tokensOf } from './testing/fake-token-source';
import { API, authorization, settle, setUp, setUpSignedIn } from './testing/set-up';

const TASKS = `${API}/tasks`;
const ada = tokensOf('ada');

describe('cognito', () => {
  afterEach(() => TestBed.inject(HttpTestingController).verify());

  it('chooses the token for one request', async () => {
    const { http, backend } = await setUpSignedIn();
    http.get(TASKS, { context: cognito({ token: 'id' }) }).subscribe();
    expect(authorization(backend.expectOne(TASKS))).toBe(`Bearer ${ada.idToken}`);
    http.get(TASKS).subscribe();
    expect(authorization(backend.expectOne(TASKS))).toBe(`Bearer ${ada.accessToken}`);
  });

  it('chooses whether one request needs a session', async () => {
    const { http, backend } = setUp();
    http.get(TASKS, { context: cognito({ session: 'optional' }) }).subscribe();
    await settle();
    expect(authorization(backend.expectOne(TASKS))).toBeNull();
  });

  it('gives no token to a request that has none otherwise', async () => {
    const { http, backend } = await setUpSignedIn([{ url: API, exclude: ['/public'] }]);
    const context = cognito({ token: 'id' });
    for (const url of [`${API}/public`, 'https://evil.test/v1', '/v1']) {
      http.get(url, { context }).subscribe();
      expect(authorization(backend.expectOne(url))).toBeNull();
    }
  });

  it('leaves to the API what is undefined', async () => {
    const { http, backend } = setUp([{ url: API, session: 'optional', token: 'id' }]);
    const context = cognito({ token: undefined, session: undefined });
    http.get(TASKS, { context }).subscribe();
    await settle();
    expect(authorization(backend.expectOne(TASKS))).toBeNull();
  });

  it('adds to a context that is there, and to what was chosen before', async () => {
    const { http, backend } = setUp();
    const other = new HttpContextToken(() => 0);
    const context = cognito({ session: 'optional' }, new HttpContext().set(other, 1));
    http.get(TASKS, { context: cognito({ token: 'id' }, context) }).subscribe();
    await settle();
    const { request } = backend.expectOne(TASKS);
    expect(request.context.get(other)).toBe(1);
  });

  it('does not revoke skipCognito, in either order', async () => {
    const { http, backend } = await setUpSignedIn();
    for (const context of [
      cognito({ token: 'id' }, skipCognito()),
      skipCognito(cognito({ token: 'id' })),
    ]) {
      http.get(TASKS, { context }).subscribe();
      expect(authorization(backend.expectOne(TASKS))).toBeNull();
    }
  });
});
