import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { unsignedToken } from './probe/forged-token.ts';
import {
  app,
  common,
  corsHeaders,
  diagnose,
  message,
  now,
  outputs,
  refusal,
  sound,
  success,
  tokens,
  type Api,
} from './testing/documented-api.ts';
import { origin } from './testing/test-pool.ts';

const preflightWith = (headers: Record<string, string>): Api => ({
  preflight: () => new Response(null, { status: 204, headers: { ...corsHeaders, ...headers } }),
});

describe('the doctor by answers that AWS documents or is known for', () => {
  it('finds nothing wrong with those of a sound API', async () => {
    const findings = await diagnose({});
    assert.deepEqual(
      findings.filter(({ verdict }) => verdict !== 'sound'),
      [],
    );
  });

  for (const [title, api, check, cause] of [
    [
      'IAM authorization before OPTIONS',
      { preflight: () => message(403, 'Forbidden') },
      'preflight-without-token',
      /asks for a token/,
    ],
    [
      'a preflight that is redirected',
      { preflight: () => new Response(null, { status: 301, headers: { location: '/api/' } }) },
      'preflight-answered',
      /answers 301, and a browser takes 200 to 299/,
    ],
    [
      'an OPTIONS route whose integration is late',
      { preflight: () => message(503, 'Service Unavailable') },
      'preflight-answered',
      /out of reach or too slow/,
    ],
    [
      'no route for OPTIONS and no CORS',
      { preflight: () => message(404, 'Not Found') },
      'preflight-answered',
      /Nobody answers preflights/,
    ],
    [
      'an allowed origin with a trailing slash',
      preflightWith({ 'access-control-allow-origin': `${origin}/` }),
      'origin-allowed',
      /trailing slash/,
    ],
    [
      'the CORS header twice, from two layers',
      preflightWith({ 'access-control-allow-origin': `${origin}, ${origin}` }),
      'origin-allowed',
      /More than one origin/,
    ],
    [
      'a preflight that allows no header',
      {
        preflight: ({ headers }: Request) => {
          const allowed = new Headers(headers.get('origin') === origin ? corsHeaders : {});
          allowed.delete('access-control-allow-headers');
          return new Response(null, { headers: allowed });
        },
      },
      'headers-allowed',
      /^Authorization is missing/,
    ],
    [
      'methods in small letters',
      {
        preflight: ({ headers }: Request) =>
          new Response(null, {
            headers:
              headers.get('origin') === origin
                ? { ...corsHeaders, 'access-control-allow-methods': 'get, put' }
                : {},
          }),
      },
      'methods-allowed',
      /^PUT is missing/,
    ],
    [
      'every origin sent back',
      {
        preflight: ({ headers }: Request) =>
          new Response(null, {
            headers: { ...corsHeaders, 'access-control-allow-origin': headers.get('origin') ?? '' },
          }),
      },
      'foreign-origin',
      /Every page may call/,
    ],
    [
      'a REST API without this path',
      { anonymous: () => message(403, 'Missing Authentication Token') },
      'route',
      /REST API/,
    ],
    [
      'a web site in place of the API',
      { anonymous: () => new Response('<html>', { headers: { 'content-type': 'text/html' } }) },
      'reached',
      /a web site/,
    ],
    [
      'a domain that turns everything away',
      {
        preflight: () => message(403, 'Forbidden'),
        anonymous: () => message(403, 'Forbidden'),
        token: () => message(403, 'Forbidden'),
      },
      'reached',
      /before it comes to a JWT authorizer/,
    ],
    [
      'a redirect',
      { anonymous: () => new Response(null, { status: 302, headers: { location: '/sign-in' } }) },
      'reached',
      /redirects/,
    ],
    [
      'a user pool in place of the API',
      {
        anonymous: () =>
          Response.json(
            { message: 'There is no GET /api here.' },
            {
              status: 404,
              headers: { 'x-amzn-requestid': '1' },
            },
          ),
      },
      'reached',
      /another service of AWS: the user pool/,
    ],
    ['a custom authorizer that takes all', { token: () => success() }, 'forged-token', /signature/],
    [
      'a custom authorizer that takes old tokens',
      { token: (token: string) => (token === tokens.expired ? success() : sound.token(token)) },
      'expired-token',
      /expiry/,
    ],
    [
      'an issuer without discovery document',
      { token: () => refusal('OIDC discovery endpoint communication error') },
      'issuer',
      /gives no keys/,
    ],
    [
      "a token that no key of the issuer's has signed",
      { token: () => refusal('unable to find a signing key that matches') },
      'issuer',
      /does not know the token's key/,
    ],
    [
      'a token whose audience is not taken',
      { token: () => refusal('the token does not have a valid audience') },
      'audience',
      /audience is another client than a1b2c3d4e5f6g7h8i9j0k1l2m3/,
    ],
    [
      'a clock that is wrong',
      { token: () => refusal('the token has expired') },
      'own-token',
      /this machine's clock/,
    ],
    [
      'a refusal that nobody understands',
      { token: () => refusal('no') },
      'own-token',
      /for a reason of its own/,
    ],
    [
      'a backend that is out of reach',
      {
        token: (token: string) =>
          token === tokens.access ? message(503, 'Service Unavailable') : sound.token(token),
      },
      'backend',
      /cannot be reached/,
    ],
    [
      "a backend's CORS header for another origin",
      {
        token: (token: string) =>
          token === tokens.access
            ? success({ 'access-control-allow-origin': 'https://other.example' })
            : sound.token(token),
      },
      'readable-answer',
      /allows another origin: https:\/\/other\.example/,
    ],
    [
      "a backend's CORS header beside the gateway's",
      {
        token: (token: string) =>
          token === tokens.access
            ? success({ 'access-control-allow-origin': `${origin}, *` })
            : sound.token(token),
      },
      'readable-answer',
      /allows more than one origin/,
    ],
    [
      'limits that are reached',
      {
        token: (token: string) =>
          token === tokens.access ? message(429, 'Too Many Requests') : sound.token(token),
      },
      'throttle',
      /so low that a handful/,
    ],
  ] as const satisfies readonly (readonly [string, Api, string, RegExp])[]) {
    it(`names ${title}`, async () => {
      const findings = await diagnose(api);
      const wrong = findings.filter((finding) => finding.verdict === 'wrong');
      assert.deepEqual(
        wrong.map((finding) => finding.check),
        [check],
      );
      assert.match(wrong[0]?.cause ?? '', cause);
    });
  }
});

describe('the doctor on what it was given', () => {
  for (const [title, about, sent, check, cause] of [
    ['an origin with a trailing slash', { origin: `${origin}/` }, {}, 'origin-spelling', /slash/],
    ['an origin in capitals', { origin: 'HTTP://LOCALHOST:8100' }, {}, 'origin-spelling', /small/],
    ['an origin with a path', { origin: `${origin}/app` }, {}, 'origin-spelling', /without a path/],
    [
      "a pool of another region than the outputs'",
      { outputs: { ...outputs, region: 'eu-west-1' } },
      {},
      'outputs',
      /another region/,
    ],
    [
      "another API than the outputs'",
      { outputs: { ...outputs, apiUrl: 'https://other.example' } },
      {},
      'outputs',
      /another API/,
    ],
    [
      'a token that has expired',
      {},
      { access: unsignedToken({ ...common, client_id: outputs.clientId, exp: now - 1 }) },
      'own-token',
      /has expired/,
    ],
    [
      "another client's token",
      {},
      { access: unsignedToken({ ...common, client_id: 'anotherclient0123456789' }) },
      'own-token',
      /none of the app's/,
    ],
    ['what is no token', {}, { access: 'no-token' }, 'own-token', /or is none/],
    ['a token that says nothing', {}, { access: 'e30.bnVsbA.' }, 'own-token', /or is none/],
    [
      'a token from before all dates',
      {},
      { access: unsignedToken({ exp: -1e300 }) },
      'own-token',
      /has expired/,
    ],
    [
      'claims that are no texts',
      {},
      { access: unsignedToken({ ...common, iss: { toString: 1 }, client_id: [1] }) },
      'own-token',
      /none of the app's/,
    ],
  ] as const) {
    it(`names ${title}`, async () => {
      const findings = await diagnose({}, { ...app, ...about }, { ...tokens, ...sent });
      const found = findings.find((finding) => finding.check === check);
      assert.match(found?.verdict === 'wrong' ? found.cause : '', cause);
    });
  }

  it('compares with no outputs where it has none', async () => {
    const findings = await diagnose({}, { ...app, outputs: undefined });
    const told = findings.filter(({ verdict }) => verdict !== 'sound');
    assert.deepEqual(
      told.map(({ check, seen }) => [check, seen]),
      [['outputs', 'Give --outputs to compare.']],
    );
  });
});
