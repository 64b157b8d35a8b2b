import { CognitoAuthError } from './cognito-auth-error';
import { tokensOf } from './testing/fake-token-source';
import { setUp, turn } from './testing/set-up';

describe('the time limit of a token source', () => {
  afterEach(() => jasmine.clock().uninstall());

  it('lets nobody wait for longer than 30 seconds for one that never answers, and is asked anew afterwards', async () => {
    jasmine.clock().install();
    const { source, session } = setUp();
    source.hold();
    const token = session.token();
    await turn();
    jasmine.clock().tick(30_000);
    await expectAsync(token).toBeRejectedWithError(CognitoAuthError, /did not answer in time/);
    source.hold().release();
    source.answer(tokensOf('ada'));
    expect(await session.token()).toBe(tokensOf('ada').accessToken);
    expect(source.loads.length).toBe(2);
  });

  it('leaves no timer behind once it has answered', async () => {
    const { source, session } = setUp();
    source.answer(tokensOf('ada'));
    const cleared = spyOn(globalThis, 'clearTimeout').and.callThrough();
    await session.token();
    expect(cleared).toHaveBeenCalledTimes(1);
  });
});

describe('a token source that was throttled', () => {
  it('is not asked again within five seconds', async () => {
    const { source, clock, session } = setUp();
    source.fail(new CognitoAuthError('throttled', 'Too many.'));
    for (const [wait, loads] of [
      [0, 1],
      [4_999, 1],
      [1, 2],
    ] as const) {
      clock.now += wait;
      await expectAsync(session.token()).toBeRejectedWithError(CognitoAuthError, 'Too many.');
      expect(source.loads.length).withContext(`${wait}`).toBe(loads);
    }
  });
});
