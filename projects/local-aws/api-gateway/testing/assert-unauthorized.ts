import assert from 'node:assert/strict';

/** What the gateway says of a token that it does not take. Only that for the audience is AWS's own. */
export const faults = {
  algorithm: 'signing method is invalid',
  audience: 'the token does not have a valid audience',
  expired: 'the token has expired',
  future: 'the token was issued in the future',
  issuer: 'the token does not have a valid issuer',
  key: 'the token does not have a known key id',
  malformed: 'the token is malformed',
  notYet: 'the token is not valid yet',
  signature: 'the signature of the token is invalid',
} as const;

/** The challenge of a route that asks for no scope. */
export function invalidToken(fault: keyof typeof faults): string {
  return `Bearer scope="" error="invalid_token" error_description="${faults[fault]}"`;
}

/** Asserts every part of a refusal that a client sees. */
export async function assertUnauthorized(response: Response, challenge: string): Promise<void> {
  assert.equal(response.status, 401);
  assert.equal(response.headers.get('www-authenticate'), challenge);
  assert.equal(response.headers.get('content-type'), 'application/json');
  assert.ok(response.headers.get('apigw-requestid'));
  assert.deepEqual(await response.json(), { message: 'Unauthorized' });
}
