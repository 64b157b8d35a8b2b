import { totpCode } from '../totp.ts';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/**
 * What an authenticator app shows.
 *
 * @param secret in Base 32, as it is typed into the app.
 * @param now in ms.
 */
export function authenticatorCode(secret: string, now: number): string {
  const bits = [...secret].map((each) => alphabet.indexOf(each).toString(2).padStart(5, '0'));
  const bytes = (bits.join('').match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2));
  return totpCode(Buffer.from(bytes).toString('hex'), now);
}
