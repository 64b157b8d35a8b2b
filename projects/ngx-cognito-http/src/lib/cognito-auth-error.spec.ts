import { CognitoAuthError } from './cognito-auth-error';
import { fakeJwt } from '../../testing/src/fake-jwt';
import { findToken } from './testing/find-token';

describe('CognitoAuthError', () => {
  it('says what is wrong and what to do', () => {
    const error = new CognitoAuthError('no-session', 'Nobody is signed in.');
    expect(error).toBeInstanceOf(Error);
    expect(String(error)).toBe('CognitoAuthError: Nobody is signed in.');
    expect(error.code).toBe('no-session');
    expect(error.recovery).toBe('Sign in.');
    expect('cause' in error).toBeFalse();
  });

  it('keeps the name and message of its cause, without tokens', () => {
    const access = fakeJwt({ sub: 'ada' });
    const refresh = `${access}.part.part`;
    const original = Object.assign(
      new TypeError(`Bearer ${access}, then "${refresh}" at api.example.com`),
      {
        config: { headers: { Authorization: access } },
      },
    );
    const { cause } = new CognitoAuthError('service', 'It failed.', { cause: original });
    expect(cause).toBeInstanceOf(Error);
    const copy = cause as Error;
    expect(`${copy.name}: ${copy.message}`).toBe(
      'TypeError: Bearer [token], then "[token]" at api.example.com',
    );
    expect(Reflect.ownKeys(copy).sort()).toEqual(['message', 'name', 'stack']);
    expect(copy.stack).toBeUndefined();
  });

  it('takes tokens out of whatever text it is given', () => {
    const access = fakeJwt({ sub: 'ada' });
    const [header, payload] = access.split('.');
    const texts = [
      access,
      `Bearer%20${access}`,
      `token_${access}`,
      `cut off: ${header}.${payload}`,
      `https://api.example.com/?token=${access}&x`,
    ];
    for (const text of texts) {
      const cause = Object.assign(new Error(text), { name: text });
      const error = new CognitoAuthError('service', text, { cause });
      expect(findToken(error, [`${header}`, `${payload}`]))
        .withContext(text)
        .toBeNull();
    }
  });

  it('takes anything for a cause', () => {
    for (const cause of ['text', null, 7, Object.create(null), { toString: () => fakeJwt({}) }]) {
      const error = new CognitoAuthError('service', 'It failed.', { cause });
      expect(error.cause).toBeInstanceOf(Error);
      expect((error.cause as Error).name).toBe('Error');
      expect((error.cause as Error).message).toMatch(
        /^(text|object|number|undefined|function|symbol|bigint|boolean)$/,
      );
    }
  });
});
