import assert from 'node:assert/strict';
import { generateKeyPairSync, sign } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { serveOnLoopback } from '../loopback-server.ts';
import { assertUnauthorized, invalidToken, type faults } from './testing/assert-unauthorized.ts';
import {
  forgedToken,
  hmac,
  rsa,
  unsigned,
  withPart,
  withSpareBits,
  type Signer,
} from './testing/forged-token.ts';
import { openApi } from './testing/open-api.ts';
import { accessTokenClaims, clientId, now, startTestIssuer } from './testing/test-issuer.ts';
import { securedApi } from './testing/test-stack.ts';

type Claims = Readonly<Record<string, unknown>>;

const pool = await startTestIssuer();
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 });
const seconds = now / 1000;
const good = await pool.token();
let invocations = 0;
const call = openApi(
  securedApi(pool.issuer),
  () => Promise.resolve({ count: (invocations += 1) }),
  { issuerAddress: () => pool.address },
);

after(() => pool[Symbol.asyncDispose]());

const header = { alg: 'RS256', kid: 'key-1' };
const claims = accessTokenClaims(pool.issuer);
const bySelf = rsa(pool.privateKey);

/** What only the pool itself could send: a good signature under this header and these claims. */
const headed = (changes: Claims) => forgedToken({ ...header, ...changes }, claims, bySelf);
const claiming = (changes: Claims) =>
  forgedToken(header, accessTokenClaims(pool.issuer, changes), bySelf);
/** What anybody could send. */
const forged = (changes: Claims, signer: Signer, payload: Claims = claims) =>
  forgedToken({ ...header, ...changes }, payload, signer);

type Attack = readonly [what: string, token: string, why: keyof typeof faults];

const spki = pool.publicKey.export({ type: 'spki', format: 'pem' });
const pkcs1 = pool.publicKey.export({ type: 'pkcs1', format: 'pem' });
const der = pool.publicKey.export({ type: 'spki', format: 'der' });
const publicJwk = pool.publicKey.export({ format: 'jwk' });
const elliptic = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
const edwards = generateKeyPairSync('ed25519').privateKey;

const algorithmAttacks: readonly Attack[] = [
  ['alg none without a signature', forged({ alg: 'none' }, unsigned), 'algorithm'],
  ['alg none with a good signature', headed({ alg: 'none' }), 'algorithm'],
  ['alg nOnE', forged({ alg: 'nOnE' }, unsigned), 'algorithm'],
  ['alg rs256 in small letters', headed({ alg: 'rs256' }), 'algorithm'],
  ['no alg', headed({ alg: undefined }), 'malformed'],
  ['an empty alg', headed({ alg: '' }), 'malformed'],
  ['a list of algorithms', headed({ alg: ['RS256'] }), 'malformed'],
  ['HS256 with the public key as secret', forged({ alg: 'HS256' }, hmac(spki)), 'algorithm'],
  ['HS256 with the PKCS #1 key', forged({ alg: 'HS256' }, hmac(pkcs1)), 'algorithm'],
  ['HS256 with the bytes of the key', forged({ alg: 'HS256' }, hmac(der)), 'algorithm'],
  ["HS256 with the key's modulus", forged({ alg: 'HS256' }, hmac(publicJwk.n ?? '')), 'algorithm'],
  ['HS256 with an empty secret', forged({ alg: 'HS256' }, hmac('')), 'algorithm'],
  ['HMAC under the name of RS256', forged({}, hmac(spki)), 'signature'],
  [
    'an elliptic curve',
    forged({ alg: 'ES256' }, (input) => sign('sha256', Buffer.from(input), elliptic)),
    'algorithm',
  ],
  [
    'an Edwards curve',
    forged({ alg: 'EdDSA' }, (input) => sign(null, Buffer.from(input), edwards)),
    'algorithm',
  ],
  ['PS256, which is RSA too', headed({ alg: 'PS256' }), 'algorithm'],
  ['RS512 under the name of RS256', forged({}, rsa(pool.privateKey, 'sha512')), 'signature'],
  [
    "RS512, though the key's algorithm is RS256",
    forged({ alg: 'RS512' }, rsa(pool.privateKey, 'sha512')),
    'key',
  ],
];

const bystranger = rsa(stranger.privateKey);
const strangerJwk = { ...stranger.publicKey.export({ format: 'jwk' }), kid: 'key-1', alg: 'RS256' };
const keyAttacks: readonly Attack[] = [
  ['no kid', headed({ kid: undefined }), 'key'],
  ['an empty kid', headed({ kid: '' }), 'key'],
  ['an unknown kid', headed({ kid: 'key-2' }), 'key'],
  ['a kid in other letters', headed({ kid: 'KEY-1' }), 'key'],
  ['a kid that only begins alike', headed({ kid: 'key-1x' }), 'key'],
  ['a kid that is a path', headed({ kid: '../key-1' }), 'key'],
  ['a kid that is a number', headed({ kid: 1 }), 'key'],
  ['a kid that is a list', headed({ kid: ['key-1'] }), 'key'],
  ["a stranger's key under the pool's kid", forged({}, bystranger), 'signature'],
  ["a stranger's key in the header's jwk", forged({ jwk: strangerJwk }, bystranger), 'signature'],
  [
    "a stranger's key and kid in the header's jwk",
    forged({ kid: 'mine', jwk: { ...strangerJwk, kid: 'mine' } }, bystranger),
    'key',
  ],
  [
    "a stranger's certificate in the header's x5c",
    forged(
      { x5c: [stranger.publicKey.export({ type: 'spki', format: 'der' }).toString('base64')] },
      bystranger,
    ),
    'signature',
  ],
  ['an unknown critical header', headed({ crit: ['exp2'], exp2: 1 }), 'malformed'],
  ['a payload that is not encoded', headed({ crit: ['b64'], b64: false }), 'malformed'],
];

const issuerPrefix = 'https://cognito-idp.us-east-1.amazonaws.com/';
const claimAttacks: readonly Attack[] = [
  ['another pool of the region', claiming({ iss: `${issuerPrefix}us-east-1_other` }), 'issuer'],
  ['an issuer that only begins alike', claiming({ iss: `${pool.issuer}/` }), 'issuer'],
  ['an issuer in other letters', claiming({ iss: pool.issuer.toUpperCase() }), 'issuer'],
  ['no issuer', claiming({ iss: undefined }), 'issuer'],
  ['a list of issuers', claiming({ iss: [pool.issuer] }), 'issuer'],
  ['another client', claiming({ client_id: 'z9y8x7w6v5u4t3s2r1q0p9o8n7' }), 'audience'],
  ['a client that only begins alike', claiming({ client_id: `${clientId}x` }), 'audience'],
  ['another audience, though client_id fits', claiming({ aud: 'other' }), 'audience'],
  ['an audience of null, though client_id fits', claiming({ aud: null }), 'audience'],
  ['an empty list of audiences', claiming({ aud: [] }), 'audience'],
  ['an audience that is an object', claiming({ aud: { [clientId]: true } }), 'audience'],
  ['an audience in a list of lists', claiming({ aud: [[clientId]] }), 'audience'],
  ['neither audience nor client', claiming({ client_id: undefined }), 'audience'],
  ['a list of clients', claiming({ client_id: [clientId] }), 'audience'],
  ['a client that is a number', claiming({ client_id: 7 }), 'audience'],
  ['an expired token', claiming({ exp: seconds - 1 }), 'expired'],
  ['a token that expires now', claiming({ exp: seconds }), 'expired'],
  ['an expiry before all time', claiming({ exp: -1 }), 'expired'],
  ['no expiry', claiming({ exp: undefined }), 'malformed'],
  ['an expiry of null', claiming({ exp: null }), 'malformed'],
  ['an expiry that is text', claiming({ exp: String(seconds + 60) }), 'malformed'],
  ['an expiry in a list', claiming({ exp: [seconds + 60] }), 'malformed'],
  ['nbf in the future', claiming({ nbf: seconds + 1 }), 'notYet'],
  ['nbf that is text', claiming({ nbf: String(seconds - 60) }), 'notYet'],
  ['iat in the future', claiming({ iat: seconds + 1 }), 'future'],
  ['iat that is text', claiming({ iat: String(seconds - 60) }), 'malformed'],
];

const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
const tamper = (changes: Claims) => () =>
  Buffer.from(JSON.stringify({ ...claims, ...changes })).toString('base64url');
const base64 = (part: string) => part.replaceAll('-', '+').replaceAll('_', '/');
const formAttacks: readonly Attack[] = [
  ['a tampered payload', withPart(good, 1, tamper({ sub: 'somebody-else' })), 'signature'],
  ['a longer life', withPart(good, 1, tamper({ exp: seconds + 1e6 })), 'signature'],
  ['one more scope', withPart(good, 1, tamper({ scope: 'admin' })), 'signature'],
  ['a payload with its members in another order', withPart(good, 1, reordered), 'signature'],
  ['the signature of another token', withPart(good, 2, () => otherSignature()), 'signature'],
  ['a signature cut by a byte', withPart(good, 2, (part) => part.slice(0, -3) + 'A'), 'signature'],
  [
    'a signature of one more byte',
    withPart(good, 2, (part) => `${part.slice(0, -2)}AAA`),
    'signature',
  ],
  ['a signature of zeros', forged({}, () => Buffer.alloc(256)), 'signature'],
  ['an empty signature', withPart(good, 2, () => ''), 'signature'],
  ['no signature at all', good.split('.').slice(0, 2).join('.'), 'malformed'],
  ['a signature with padding', `${good}==`, 'malformed'],
  ['a signature with half its padding', `${good}=`, 'malformed'],
  ['a payload with padding', withPart(good, 1, (part) => `${part}=`), 'malformed'],
  ['a header with padding', withPart(good, 0, (part) => `${part}=`), 'malformed'],
  ['a signature in plain base64', withPart(good, 2, (part) => `${base64(part)}==`), 'malformed'],
  ['spare bits in the signature', withPart(good, 2, withSpareBits), 'malformed'],
  ['a space within', withPart(good, 2, (part) => ` ${part}`), 'malformed'],
  ['a tab within', withPart(good, 1, (part) => `${part}\t`), 'malformed'],
  ['a percent sign', withPart(good, 1, (part) => `${part}%3D`), 'malformed'],
  ['a fourth part', `${good}.`, 'malformed'],
  ['five parts, as if encrypted', `${good}.${good.split('.').slice(1).join('.')}`, 'malformed'],
  ['a token twice', `${good}.${good}`, 'malformed'],
  ['three empty parts', '..', 'malformed'],
  ['text that is no token', 'nonsense', 'malformed'],
  ['the JSON form of a signature', JSON.stringify({ token: 'x' }), 'malformed'],
  ['a header that is no object', forgedToken('"RS256"', claims, bySelf), 'malformed'],
  ['a header that is null', forgedToken('null', claims, bySelf), 'malformed'],
  ['a header that is no JSON', forgedToken('{alg:RS256}', claims, bySelf), 'malformed'],
  ['a payload that is a list', forgedToken(header, '[]', bySelf), 'malformed'],
  ['a payload that is null', forgedToken(header, 'null', bySelf), 'malformed'],
  ['a payload that is a number', forgedToken(header, '7', bySelf), 'malformed'],
  ['a payload that is no JSON', forgedToken(header, '{"iss":', bySelf), 'malformed'],
  ['an empty payload', forgedToken(header, '', bySelf), 'malformed'],
  ['a header nested 2,000 deep', forgedToken(nested(2000), claims, bySelf), 'malformed'],
  ['a payload nested 2,000 deep', forgedToken(header, nested(2000), bySelf), 'malformed'],
  ['a forged claim nested 2,000 deep', forgedDeep(), 'signature'],
  ['a prototype in the payload', withPrototype(), 'audience'],
];

function reordered(): string {
  const members = Object.entries(claims).reverse();
  return Buffer.from(JSON.stringify(Object.fromEntries(members))).toString('base64url');
}

function otherSignature(): string {
  return claiming({ sub: 'somebody-else' }).split('.')[2] ?? '';
}

function forgedDeep(): string {
  const payload = JSON.stringify(claims).replace('}', `,"deep":${nested(2000)}}`);
  return forgedToken(header, payload, bystranger);
}

function withPrototype(): string {
  const others = JSON.stringify({ ...claims, client_id: undefined });
  const payload = others.replace('}', `,"__proto__":{"client_id":"${clientId}"}}`);
  return forgedToken(header, payload, bySelf);
}

describe('a token is refused with 401, whoever signed it:', () => {
  before(async () => {
    const response = await call('/', { headers: { authorization: `Bearer ${good}` } });
    assert.equal(response.status, 200);
  });

  for (const [group, attacks] of Object.entries({
    'by its algorithm': algorithmAttacks,
    'by its key': keyAttacks,
    'by its claims': claimAttacks,
    'by its form': formAttacks,
  })) {
    describe(group, () => {
      for (const [what, token, why] of attacks) {
        it(what, async () => {
          const before = invocations;
          const response = await call('/', { headers: { authorization: `Bearer ${token}` } });
          await assertUnauthorized(response, invalidToken(why));
          assert.equal(invocations, before);
        });
      }
    });
  }

  it("another pool's token, whose key has the same kid", async () => {
    await using other = await startTestIssuer();
    const iss = 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_a1B2c3D4e';
    for (const token of [await other.token(), await other.token({ iss })]) {
      const response = await call('/', { headers: { authorization: token } });
      await assertUnauthorized(response, invalidToken('signature'));
    }
  });

  for (const parameter of ['jku', 'x5u']) {
    it(`a key that the header's ${parameter} says where to fetch, which nobody does`, async () => {
      let fetches = 0;
      const attacker = await serveOnLoopback(() => {
        fetches += 1;
        return Response.json({ keys: [{ ...strangerJwk, kid: 'mine' }] });
      }, 0);
      try {
        for (const kid of ['key-1', 'mine']) {
          const token = forged({ kid, [parameter]: `${attacker.url}/keys` }, bystranger);
          const response = await call('/', { headers: { authorization: token } });
          await assertUnauthorized(response, invalidToken(kid === 'mine' ? 'key' : 'signature'));
        }
        assert.equal(fetches, 0);
      } finally {
        await attacker.close();
      }
    });
  }
});

describe('a good token with odd claims', () => {
  it('is taken, however deep they are nested within the limits of a header', async () => {
    const payload = JSON.stringify(claims).replace('}', `,"deep":${nested(3000)}}`);
    const authorization = `Bearer ${forgedToken(header, payload, bySelf)}`;
    assert.equal((await call('/', { headers: { authorization } })).status, 200);
  });
});
