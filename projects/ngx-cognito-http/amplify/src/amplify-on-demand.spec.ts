import type { CognitoAuthError } from 'ngx-cognito-http';

import { AmplifyOnDemand } from './amplify-on-demand';
import { LazyAmplify } from './lazy-amplify';
import { CLIENT_ID, FakeUserPool } from './testing/fake-user-pool';

describe('AmplifyOnDemand', () => {
  afterEach(() => localStorage.clear());

  it('reads no storage without a window, and asks Amplify', async () => {
    const pool = new FakeUserPool();
    pool.store('ada');
    const configure = jasmine.createSpy().and.callFake(() => Promise.resolve(pool.configure()));
    const source = new AmplifyOnDemand(null, { userPoolClientId: CLIENT_ID, configure });
    expect(await source.load({ forceRefresh: false })).not.toBeNull();
    expect(configure).toHaveBeenCalledTimes(1);
    source.close();
  });

  it('leaves Amplify unconfigured while its own code cannot be downloaded', async () => {
    const failure = new TypeError('Failed to fetch dynamically imported module');
    const lazy = new LazyAmplify(window, () => Promise.reject(failure));
    const configure = jasmine.createSpy();
    const source = new AmplifyOnDemand(window, { userPoolClientId: CLIENT_ID, configure }, lazy);
    const error: unknown = await source.ready().catch((reason: unknown) => reason);
    expect((error as CognitoAuthError).code).toBe('offline');
    expect((error as CognitoAuthError).cause).toEqual(failure);
    expect(configure).not.toHaveBeenCalled();
    source.close();
  });
});
