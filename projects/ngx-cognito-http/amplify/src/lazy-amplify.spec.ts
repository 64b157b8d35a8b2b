import type { CognitoAuthError } from 'ngx-cognito-http';

import * as code from './amplify-token-source';
import { LazyAmplify } from './lazy-amplify';
import { FakeUserPool } from './testing/fake-user-pool';

const LOAD = { forceRefresh: false };

describe('LazyAmplify', () => {
  afterEach(() => localStorage.clear());

  it('downloads the session code once, with the first load', async () => {
    const download = jasmine.createSpy().and.resolveTo(code);
    const pool = new FakeUserPool();
    const source = new LazyAmplify(window, download);
    expect(download).not.toHaveBeenCalled();
    pool.store('ada');
    await Promise.all([source.load(LOAD), source.load(LOAD)]);
    await source.load(LOAD);
    expect(download).toHaveBeenCalledTimes(1);
    source.close();
  });

  it('says offline if the download fails, and tries again', async () => {
    const failure = new TypeError('Failed to fetch dynamically imported module');
    const download = jasmine.createSpy().and.rejectWith(failure);
    const pool = new FakeUserPool();
    const source = new LazyAmplify(window, download);
    const error: unknown = await source.load(LOAD).catch((reason: unknown) => reason);
    expect((error as CognitoAuthError).code).toBe('offline');
    expect((error as CognitoAuthError).recovery).toContain('reload the page');
    download.and.resolveTo(code);
    pool.store('ada');
    expect(await source.load(LOAD)).not.toBeNull();
    source.close();
  });

  it('does without a window', async () => {
    const pool = new FakeUserPool();
    pool.store('ada');
    const source = new LazyAmplify(null);
    expect(await source.load(LOAD)).not.toBeNull();
    source.close();
  });

  it('tells nobody anything once it is closed, even if that is before the download ended', async () => {
    const pool = new FakeUserPool();
    pool.store('ada');
    const source = new LazyAmplify(window);
    const listener = jasmine.createSpy();
    source.onChange(listener);
    const load = source.load(LOAD);
    source.close();
    await load;
    await pool.signIn('ada').catch(() => undefined); // refused: she is signed in
    window.dispatchEvent(new StorageEvent('storage', { key: null }));
    expect(listener).not.toHaveBeenCalled();
  });
});
