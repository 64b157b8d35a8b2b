import { DOCUMENT } from '@angular/core';
import { TestBed } from '@angular/core/testing';

import { CognitoAuthError } from './cognito-auth-error';
import { withCrossTabLock } from './cognito-features';
import { NOW, tokensOf } from './testing/fake-token-source';
import { API, settle, setUp, setUpSignedIn, turn } from './testing/set-up';

const lock = withCrossTabLock();
const forced = { forceRefresh: true };

/** Another tab's turn, which ends when it says so. */
async function anotherTab(): Promise<() => void> {
  let end = (): void => undefined;
  await new Promise<void>((begun) => {
    void navigator.locks.request('ngx-cognito-http', () => {
      begun();
      return new Promise<void>((resolve) => (end = resolve));
    });
  });
  return () => end();
}

describe('withCrossTabLock', () => {
  afterEach(() => jasmine.clock().uninstall());

  it('asks the source when no other tab does', async () => {
    const { source, session } = setUp([{ url: API }], lock);
    source.answer(tokensOf('ada'));
    const end = await anotherTab();
    const token = session.token();
    await settle();
    expect(source.loads).toEqual([]);
    end();
    expect(await token).toBe(tokensOf('ada').accessToken);
  });

  it('lets the next tab in, whatever came of it', async () => {
    const { source, session } = setUp([{ url: API }], lock);
    source.fail(new CognitoAuthError('offline', 'No network.'));
    await expectAsync(session.token()).toBeRejected();
    const end = await anotherTab();
    end();
    source.answer(tokensOf('ada'));
    await expectAsync(session.token()).toBeResolved();
  });

  it('takes what another tab’s refresh brought in place of one of its own', async () => {
    const { source, clock, session } = await setUpSignedIn([{ url: API }], lock);
    const renewed = tokensOf('ada', { issuedAt: NOW + 3_550_000 });
    source.answer(renewed);
    clock.now = NOW + 3_550_000;
    expect(await session.token()).toBe(tokensOf('ada').accessToken);
    while (source.loads.length < 2) {
      await settle();
    }
    await settle();
    expect(await session.token()).toBe(renewed.accessToken);
    expect(source.loads).toEqual([{ forceRefresh: false }, { forceRefresh: false }]);
  });

  it('refreshes nothing after another tab’s sign-out', async () => {
    const { source, clock, session } = await setUpSignedIn([{ url: API }], lock);
    source.answer(null, tokensOf('ada'));
    clock.now = NOW + 3_550_000;
    await session.token();
    while (source.loads.length < 2) {
      await settle();
    }
    const end = await anotherTab();
    end();
    expect(source.loads).toEqual([{ forceRefresh: false }, { forceRefresh: false }]);
  });

  it('refreshes a session that has no access token as well', async () => {
    const { source, clock, session } = setUp([{ url: API }], lock);
    const { idToken } = tokensOf('ada');
    source.answer({ idToken }, { idToken: tokensOf('ada', { issuedAt: NOW + 3_550_000 }).idToken });
    await session.token('id');
    clock.now = NOW + 3_550_000;
    await session.token('id');
    while (source.loads.length < 3) {
      await settle();
    }
    expect(source.loads.at(-1)).toEqual({ forceRefresh: true });
  });

  it('refreshes if no other tab did', async () => {
    const { source, clock, session } = await setUpSignedIn([{ url: API }], lock);
    clock.now = NOW + 3_550_000;
    const renewed = tokensOf('ada', { issuedAt: clock.now });
    source.answer(tokensOf('ada'), renewed);
    await session.token();
    while (source.loads.length < 3) {
      await settle();
    }
    expect(source.loads.slice(1)).toEqual([{ forceRefresh: false }, { forceRefresh: true }]);
  });

  it('refreshes on demand in any case', async () => {
    const { source, session } = await setUpSignedIn([{ url: API }], lock);
    source.answer(tokensOf('ada', { lifetime: 7_200_000 }));
    await session.token('access', forced);
    expect(source.loads.slice(1)).toEqual([forced]);
  });

  it('keeps its turn no longer than a source may take', async () => {
    jasmine.clock().install();
    const { source, session } = setUp([{ url: API }], lock);
    source.hold();
    const token = session.token();
    while (source.loads.length === 0) {
      await turn();
    }
    jasmine.clock().tick(30_000);
    await expectAsync(token).toBeRejectedWithError(CognitoAuthError, /in time/);
    jasmine.clock().tick(50);
    const end = await anotherTab();
    end();
  });

  it('waits for no tab that keeps the lock for good', async () => {
    const signal = AbortSignal.abort(new DOMException('The time is over.', 'TimeoutError'));
    spyOn(AbortSignal, 'timeout').withArgs(30_000).and.returnValue(signal);
    const { source, session } = setUp([{ url: API }], lock);
    source.answer(tokensOf('ada'));
    const end = await anotherTab();
    expect(await session.token()).toBe(tokensOf('ada').accessToken);
    end();
  });

  it('does without where there are no locks', async () => {
    spyOnProperty(navigator, 'locks').and.returnValue(undefined as unknown as LockManager);
    const { source, session } = setUp([{ url: API }], lock);
    source.answer(tokensOf('ada'));
    expect(await session.token()).toBe(tokensOf('ada').accessToken);
    TestBed.resetTestingModule();
  });

  it('does without where the document has no window, as on a server', async () => {
    const document = globalThis.document.implementation.createHTMLDocument();
    TestBed.configureTestingModule({ providers: [{ provide: DOCUMENT, useValue: document }] });
    const { source, session } = setUp([{ url: API }], lock);
    source.answer(tokensOf('ada'));
    expect(await session.token()).toBe(tokensOf('ada').accessToken);
  });
});
