import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const secretBytes = 32;
const stepMillis = 30_000;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** @returns a new secret, in hexadecimal. */
export function createTotpSecret(): string {
  return randomBytes(secretBytes).toString('hex');
}

/** The six digits of a moment (RFC 6238: SHA-1, steps of 30 s). */
export function totpCode(secret: string, time: number): string {
  return codeOfStep(secret, Math.floor(time / stepMillis));
}

/**
 * Finds the step that a code is of: the present one, or the one before or after it, for clocks that
 * differ (RFC 6238, section 5.2).
 *
 * @returns undefined, if it is of none of them.
 */
export function findTotpStep(secret: string, code: string, now: number): number | undefined {
  const present = Math.floor(now / stepMillis);
  const given = Buffer.from(code);
  return [present, present - 1, present + 1].find((step) => {
    const expected = Buffer.from(codeOfStep(secret, step));
    return expected.length === given.length && timingSafeEqual(expected, given);
  });
}

/** The secret as authenticator apps take it: in Base 32 (RFC 4648, section 6), without padding. */
export function toBase32(secret: string): string {
  const bits = [...Buffer.from(secret, 'hex')]
    .map((byte) => byte.toString(2).padStart(8, '0'))
    .join('');
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups.map((group) => alphabet.charAt(parseInt(group.padEnd(5, '0'), 2))).join('');
}

/** RFC 4226, section 5.3. */
function codeOfStep(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const digest = createHmac('sha1', Buffer.from(secret, 'hex')).update(counter).digest();
  const offset = digest.at(-1)! & 0xf;
  const value = digest.readUInt32BE(offset) & 0x7fffffff;
  return String(value % 1_000_000).padStart(6, '0');
}
