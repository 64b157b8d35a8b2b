/** Makes an unsigned JWT (RFC 7519 section 6), so that no test holds a real one. */
export function fakeJwt(claims: Readonly<Record<string, unknown>>): string {
  return [encode({ alg: 'none' }), encode(claims), 'fake-signature'].join('.');
}

function encode(value: unknown): string {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  const base64 = btoa(String.fromCharCode(...bytes));
  return base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
