import type { HttpErrorResponse } from '@angular/common/http';

import { tokensOf } from './testing/fake-token-source';
import { refuse, setUpRefused } from './testing/refused';
import { API, authorization, failureOf, turn } from './testing/set-up';

const TASKS = `${API}/tasks`;
const old = `Bearer ${tokensOf('ada').accessToken}`;

describe('a request that is refused because the gateway could not reach the issuer', () => {
  const headers = {
    'WWW-Authenticate':
      'Bearer scope="" error="invalid_token" error_description="JWKS communication error"',
  };

  beforeEach(() => jasmine.clock().install());
  afterEach(() => jasmine.clock().uninstall());

  it('is sent again after a pause, with the same token', async () => {
    const random = 0.25;
    spyOn(Math, 'random').and.returnValue(random);
    const { http, backend, source } = await setUpRefused();
    const completed = jasmine.createSpy('completed');
    http.get(TASKS).subscribe({ complete: completed });
    refuse(backend.expectOne(TASKS), headers);
    jasmine.clock().tick(1_000 + random * 1_000 - 1);
    await turn();
    backend.expectNone(TASKS);
    jasmine.clock().tick(1);
    await turn();
    const second = backend.expectOne(TASKS);
    expect(authorization(second)).toBe(old);
    second.flush('done');
    expect(completed).toHaveBeenCalledTimes(1);
    expect(source.loads.length).toBe(1);
  });

  it('leaves no timer behind when it is given up', async () => {
    jasmine.clock().uninstall();
    const { http, backend } = await setUpRefused();
    const subscription = http.get(TASKS).subscribe();
    refuse(backend.expectOne(TASKS), headers);
    const cleared = spyOn(globalThis, 'clearTimeout').and.callThrough();
    subscription.unsubscribe();
    expect(cleared).toHaveBeenCalledTimes(1);
  });

  it('is not sent again after a sign-out meanwhile', async () => {
    const { http, backend, source } = await setUpRefused();
    const outcome = failureOf(http.get(TASKS));
    refuse(backend.expectOne(TASKS), headers);
    source.signOut();
    jasmine.clock().tick(2_000);
    await turn();
    expect((outcome.error as HttpErrorResponse).status).toBe(401);
  });
});
