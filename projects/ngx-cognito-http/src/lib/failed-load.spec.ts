import { CognitoAuthError, type CognitoAuthErrorCode } from './cognito-auth-error';
import { codeOf } from './testing/code-of';
import { tokensOf } from './testing/fake-token-source';
import { setUp } from './testing/set-up';

describe('CognitoSession, when a load fails,', () => {
  it('says signed out or expired only where that is known', async () => {
    const { source, session } = setUp();
    const cases: readonly (readonly [CognitoAuthErrorCode, string])[] = [
      ['no-session', 'signed-out'],
      ['session-expired', 'expired'],
      ['offline', 'signed-in'],
      ['throttled', 'signed-in'],
      ['service', 'signed-in'],
      ['not-configured', 'signed-in'],
    ];
    for (const [code, status] of cases) {
      source.signIn(tokensOf('ada'));
      await session.token();
      source.fail(new CognitoAuthError(code, 'It failed.'));
      source.announce('changed');
      expect(await codeOf(session.token())).toBe(code);
      expect(session.status())
        .withContext(code)
        .toBe(status as never);
      expect(session.claims() !== null)
        .withContext(code)
        .toBe(status === 'signed-in');
    }
  });

  it('asks anew at the next call', async () => {
    const { source, session } = setUp();
    source.fail(new CognitoAuthError('offline', 'No network.'));
    expect(await codeOf(session.token())).toBe('offline');
    source.answer(tokensOf('ada'));
    expect(await session.token()).toBe(tokensOf('ada').accessToken);
  });

  it('reports what a source throws against its contract as the service’s failure', async () => {
    const { source, session } = setUp();
    source.fail(new TypeError('x is undefined'));
    await expectAsync(session.token()).toBeRejectedWith(
      jasmine.objectContaining({
        code: 'service',
        message: 'The token source failed.',
        cause: new TypeError('x is undefined'),
      }),
    );
  });

  it('takes no token that could not be a header’s value', async () => {
    const { source, session } = setUp();
    const { accessToken } = tokensOf('ada');
    for (const bad of [
      '',
      'opaque',
      'a.b',
      'a.b.c',
      `${accessToken}\nX-Other: 1`,
      `${accessToken} `,
      `Bearer ${accessToken}`,
      `${accessToken}é`,
      'eyJhbGciOiJub25lIn0.bnVsbA',
      accessToken.slice(0, accessToken.lastIndexOf('.')),
    ]) {
      source.answer({ accessToken: bad });
      expect(await codeOf(session.token()))
        .withContext(bad)
        .toBe('token-missing');
    }
    source.answer({});
    expect(await codeOf(session.token())).toBe('token-missing');
  });
});
