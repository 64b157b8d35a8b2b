import type { CognitoClaims } from 'ngx-cognito-http';

/**
 * Reads what a JSON Web Token says, to be shown: whether it is true only its verifier knows.
 *
 * @throws SyntaxError if it is no such token; the message quotes nothing of it
 * @see https://www.rfc-editor.org/rfc/rfc7519#section-7.2
 */
export function readClaims(token: string): CognitoClaims {
  try {
    const [, payload = ''] = token.split('.');
    const base64 = payload.replaceAll('-', '+').replaceAll('_', '/');
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    return JSON.parse(new TextDecoder().decode(bytes)) as CognitoClaims;
  } catch {
    // SyntaxError or InvalidCharacterError; left out as a cause because it may quote the token.
    throw new SyntaxError('This is no JSON Web Token.');
  }
}

/** Gives a token one scope more, as its owner might like to, and leaves its signature as it was. */
export function tamper(token: string): string {
  const claims = readClaims(token);
  const scopes = typeof claims['scope'] === 'string' ? [claims['scope']] : [];
  const payload = encode({ ...claims, scope: [...scopes, 'admin'].join(' ') });
  return token.replace(/\.[^.]*/, `.${payload}`);
}

function encode(claims: CognitoClaims): string {
  const bytes = new TextEncoder().encode(JSON.stringify(claims));
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
