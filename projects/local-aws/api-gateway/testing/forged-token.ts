import { createHmac, sign, type KeyLike } from 'node:crypto';

/** Signs the first two parts of a token as they stand. */
export type Signer = (input: string) => Buffer;

/** A token of whatever is given: an object is written as JSON, a text is taken as it stands. */
export function forgedToken(header: object | string, payload: object | string, signer: Signer) {
  const input = [header, payload].map(base64url).join('.');
  return `${input}.${signer(input).toString('base64url')}`;
}

/** RSASSA-PKCS1-v1_5, the only signature that AWS takes. */
export function rsa(key: KeyLike, hash = 'sha256'): Signer {
  return (input) => sign(hash, Buffer.from(input), key);
}

export function hmac(secret: string | Buffer): Signer {
  return (input) => createHmac('sha256', secret).update(input).digest();
}

export const unsigned: Signer = () => Buffer.alloc(0);

/** The same token with one of its three parts replaced by another. */
export function withPart(token: string, index: 0 | 1 | 2, change: (part: string) => string) {
  return token
    .split('.')
    .map((part, at) => (at === index ? change(part) : part))
    .join('.');
}

/**
 * The part with another last character that decodes to the same bytes: four of the last six bits of
 * 256 bytes are spare.
 */
export function withSpareBits(part: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  return part.slice(0, -1) + alphabet[alphabet.indexOf(part.at(-1) ?? '') ^ 1];
}

export function base64url(value: object | string): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return Buffer.from(text).toString('base64url');
}
