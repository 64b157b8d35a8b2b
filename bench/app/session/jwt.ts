/** Makes a JWT that is well formed and unsigned: its signature is filler of the usual length. */
export function makeJwt(claims: Readonly<Record<string, unknown>>): string {
  return [encode({ alg: 'RS256', kid: 'bench', typ: 'JWT' }), encode(claims), FILLER].join('.');
}

/** Reads what `makeJwt` was given. */
export function readClaims(token: string): Readonly<Record<string, unknown>> {
  const payload = token.split('.')[1] ?? '';
  const base64 = payload.replaceAll('-', '+').replaceAll('_', '/');
  return JSON.parse(atob(base64)) as Record<string, unknown>;
}

/** As long as an RS256 signature in base64url. */
const FILLER = 'unsigned'.repeat(43).slice(0, 342);

function encode(value: unknown): string {
  const base64 = btoa(JSON.stringify(value));
  return base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
