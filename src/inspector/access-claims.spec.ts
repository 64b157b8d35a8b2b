import { readClaims, tamper } from './access-claims';
import { signedToken } from '../sign-in/testing/signed-token';

describe('readClaims', () => {
  it('reads claims beyond ASCII', () => {
    expect(readClaims(signedToken({ sub: '1', name: 'Zoë 🐠' }))).toEqual({
      sub: '1',
      name: 'Zoë 🐠',
    });
  });

  for (const text of ['', 'secret', 'a.secret.c', 'a.c2VjcmV0.c']) {
    it(`quotes nothing of ${JSON.stringify(text)}, which is no token`, () => {
      expect(() => readClaims(text)).toThrowMatching(
        (error: Error) => error instanceof SyntaxError && !error.message.includes('ecret'),
      );
    });
  }
});

describe('tamper', () => {
  for (const claims of [{ sub: '1' }, { sub: '1', scope: 'admin' }, { sub: 'ñ', scope: 7 }]) {
    it(`changes the claims ${JSON.stringify(claims)} alone`, () => {
      const token = signedToken(claims);
      const [header, payload, signature] = token.split('.');
      const [sameHeader, other, sameSignature] = tamper(token).split('.');
      expect([sameHeader, sameSignature]).toEqual([header, signature]);
      expect(other).not.toBe(payload);
      expect(readClaims(tamper(token))).toEqual(
        jasmine.objectContaining({ sub: claims.sub, scope: jasmine.stringMatching(/\badmin$/) }),
      );
    });
  }
});
