import { readClaims, type Claims } from './claims.ts';

/** A token whose header and claims are well-formed, and that nobody has signed. */
export function unsignedToken(claims: Claims): string {
  return [{ alg: 'none', typ: 'JWT' }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .concat('')
    .join('.');
}

/** The same token with other claims under the old signature: its bearer's rights last longer. */
export function tamperedToken(token: string): string {
  const [header, payload = '', signature] = token.split('.');
  const claims = { ...readClaims(token), exp: 4_102_444_800, tampered: payload.length };
  const forged = Buffer.from(JSON.stringify(claims)).toString('base64url');
  return [header, forged, signature].join('.');
}
