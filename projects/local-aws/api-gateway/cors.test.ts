import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { echo, openApi, returning } from './testing/open-api.ts';
import { cors, functionApi } from './testing/test-stack.ts';

const origin = 'http://localhost:8100';
const preflightHeaders = { origin, 'access-control-request-method': 'POST' };

function corsHeadersOf(response: Response): Record<string, string> {
  const all = [...response.headers].filter(([name]) => name.startsWith('access-control-'));
  return Object.fromEntries(
    all.map(([name, value]) => [name.slice('access-control-'.length), value]),
  );
}

const configuredForPreflight = {
  'allow-headers': 'authorization,content-type',
  'allow-methods': 'GET,POST',
  'allow-origin': origin,
  'max-age': '7200',
};

describe('CORS', () => {
  const backendCors = {
    statusCode: 200,
    headers: {
      'access-control-allow-origin': '*',
      'access-control-allow-credentials': 'true',
      'access-control-allow-methods': 'DELETE',
      'access-control-made-up': 'x',
    },
  };
  const configured = (...keys: readonly string[]) =>
    openApi(functionApi(keys, { CorsConfiguration: cors }), returning(backendCors));

  it('answers a preflight that no route takes, whatever its path [D]', async () => {
    const response = await configured('GET /a')('/b', {
      method: 'OPTIONS',
      headers: preflightHeaders,
    });
    assert.equal(response.status, 204);
    assert.deepEqual(corsHeadersOf(response), configuredForPreflight);
  });

  it('answers no preflight outside of any stage: 404 [D]', async () => {
    const Stage = ['Stage', { StageName: 'prod', AutoDeploy: true }] as const;
    const resources = { ...functionApi(['GET /a'], { CorsConfiguration: cors }), Stage };
    const ask = (path: string) =>
      openApi(resources, echo)(path, { method: 'OPTIONS', headers: preflightHeaders });
    assert.deepEqual([(await ask('/a')).status, (await ask('/prod/b')).status], [404, 204]);
  });

  it('runs a route that takes the preflight, and writes the configured headers over its own [D]', async () => {
    const call = configured('OPTIONS /{proxy+}');
    const response = await call('/a', { method: 'OPTIONS', headers: preflightHeaders });
    assert.equal(response.status, 200);
    assert.deepEqual(corsHeadersOf(response), configuredForPreflight);
  });

  it("replaces the backend's headers in any other answer, too [D]", async () => {
    const response = await configured('GET /a')('/a', { headers: { origin } });
    assert.deepEqual(corsHeadersOf(response), { 'allow-origin': origin, 'expose-headers': 'etag' });
  });

  for (const headers of [
    {},
    { origin: 'http://evil.example' },
    { origin: 'http://localhost:8100.evil.example' },
    { origin: 'http://localhost:81001' },
    { origin: 'https://localhost:8100' },
    { origin: 'HTTP://LOCALHOST:8100' },
    { origin: 'null' },
  ]) {
    it(`is not for ${JSON.stringify(headers)}: no such header at all [D]`, async () => {
      const call = configured('GET /a');
      assert.deepEqual(corsHeadersOf(await call('/a', { headers })), {});
      const preflight = { ...headers, 'access-control-request-method': 'GET' };
      const answer = await call('/a', { method: 'OPTIONS', headers: preflight });
      assert.deepEqual(corsHeadersOf(answer), {});
    });
  }

  it('takes OPTIONS without Access-Control-Request-Method for a request: 404 [D]', async () => {
    const response = await configured('GET /a')('/a', { method: 'OPTIONS', headers: { origin } });
    assert.equal(response.status, 404);
  });

  it("is the backend's business if the API does not configure it [D]", async () => {
    const response = await openApi(functionApi(['$default']), returning(backendCors))('/');
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    assert.equal(response.headers.get('access-control-made-up'), 'x');
  });

  it('allows every origin by *, and those of a scheme by https://* [D]', async () => {
    const allowing = (AllowOrigins: readonly string[]) =>
      openApi(functionApi(['$default'], { CorsConfiguration: { AllowOrigins } }), returning({}));
    const ask = async (allowed: string, asking: string) =>
      (await allowing([allowed])('/', { headers: { origin: asking } })).headers.get(
        'access-control-allow-origin',
      );
    assert.equal(await ask('*', origin), '*');
    assert.equal(await ask('https://*', 'https://a.example'), 'https://a.example');
    assert.equal(await ask('https://*', 'http://a.example'), null);
  });

  for (const [refusals, expected] of [
    ['without-cors', {}],
    ['with-cors', { 'allow-origin': origin, 'expose-headers': 'etag' }],
  ] as const) {
    it(`of the gateway's own refusals: ${refusals} [U]`, async () => {
      const resources = functionApi(['GET /a'], { CorsConfiguration: cors });
      const response = await openApi(resources, echo, { refusals })('/b', { headers: { origin } });
      assert.equal(response.status, 404);
      assert.deepEqual(corsHeadersOf(response), expected);
    });
  }
});
