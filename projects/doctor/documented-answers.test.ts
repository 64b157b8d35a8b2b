import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { serveOnLoopback } from '../local-aws/loopback-server.ts';
import { diagnoseApi } from './diagnose.ts';
import { examine, type Tokens } from './probe/examination.ts';
import { unsignedToken } from './probe/forged-token.ts';
import { origin } from './testing/test-pool.ts';
import type { AppOutputs, OpenedApp } from './web-app.ts';

const outputs: AppOutputs = {
  region: 'us-east-1',
  userPoolId: 'us-east-1_a1B2c3D4e',
  clientId: 'a1b2c3d4e5f6g7h8i9j0k1l2m3',
  oauthScopes: [],
};
const app: OpenedApp = {
  origin,
  path: '/api',
  methods: ['GET', 'PUT'],
  headers: ['authorization'],
  tokenUse: 'access',
  outputs,
};

const hour = 3600;
const now = Math.floor(Date.now() / 1000);
const iss = 'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_a1B2c3D4e';
const common = { iss, exp: now + hour };
const tokens: Tokens = {
  access: unsignedToken({ ...common, client_id: outputs.clientId, token_use: 'access' }),
  id: unsignedToken({ ...common, aud: outputs.clientId, token_use: 'id' }),
  expired: unsignedToken({ ...common, client_id: outputs.clientId, exp: now - hour }),
};

const corsHeaders = {
  'access-control-allow-origin': origin,
  'access-control-allow-methods': 'GET,PUT',
  'access-control-allow-headers': 'authorization',
};

/** What an API does with a request; a sound API's answer to all that is left out. */
interface Api {
  readonly preflight?: (request: Request) => Response;
  readonly anonymous?: () => Response;
  /** The answer to a token: the app's own, or another one. */
  readonly token?: (token: string) => Response;
}

const message = (status: number, text: string, headers: Record<string, string> = {}) =>
  Response.json({ message: text }, { status, headers });
const refusal = (description: string) =>
  message(401, 'Unauthorized', {
    'www-authenticate': `Bearer scope="" error="invalid_token" error_description="${description}"`,
  });
const success = (headers: Record<string, string> = corsHeaders) => Response.json([], { headers });

const sound: Required<Api> = {
  preflight: ({ headers }) =>
    new Response(null, {
      status: 204,
      headers: headers.get('origin') === origin ? corsHeaders : {},
    }),
  anonymous: () => message(401, 'Unauthorized', { 'www-authenticate': 'Bearer' }),
  token: (token) => {
    if (token === tokens.access) return success();
    return token === tokens.id ? message(403, 'Forbidden') : refusal('the token is malformed');
  },
};

async function diagnose(api: Api, about: OpenedApp = app, sent: Tokens = tokens) {
  const { preflight, anonymous, token } = { ...sound, ...api };
  const server = await serveOnLoopback((request) => {
    if (request.method === 'OPTIONS') return preflight(request);
    const sentToken = request.headers.get('authorization')?.slice('Bearer '.length);
    return sentToken === undefined ? anonymous() : token(sentToken);
  }, 0);
  const findings = diagnoseApi(await examine(server.url, about, sent));
  await server.close();
  return findings;
}

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
      'a token whose audience is not taken',
      { token: () => refusal('the token does not have a valid audience') },
      'audience',
      /audience is another client than a1b2c3d4e5f6g7h8i9j0k1l2m3/,
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
      { access: unsignedToken({ ...common, client_id: outputs.clientId, exp: -1e300 }) },
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
});
