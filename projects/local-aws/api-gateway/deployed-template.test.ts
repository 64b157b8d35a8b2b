import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { serveOnLoopback } from '../loopback-server.ts';
import { backendArn, Deployment, template } from './testing/deployment.ts';
import {
  clientId,
  now,
  startTestIssuer,
  userScope,
  type TestIssuer,
} from './testing/test-issuer.ts';

const origin = 'http://localhost:8100';
const preflight: RequestInit = {
  method: 'OPTIONS',
  headers: {
    origin,
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'authorization,content-type',
  },
};

let issuer: TestIssuer;
before(async () => {
  issuer = await startTestIssuer();
});
after(() => issuer[Symbol.asyncDispose]());

async function withToken(claims: Readonly<Record<string, unknown>> = {}): Promise<RequestInit> {
  return { headers: { origin, authorization: `Bearer ${await issuer.token(claims)}` } };
}

describe('the deployed template with a function as its backend', () => {
  let deployment: Deployment;
  before(async () => {
    deployment = await Deployment.start(issuer, { BackendFunctionArn: backendArn });
  });
  after(() => deployment[Symbol.asyncDispose]());

  for (const path of ['/', '/api/tasks', '/api/tasks/a%2Fb?x=1']) {
    it(`answers a preflight of ${path} without a token, so that a browser goes on [D]`, async () => {
      const response = await deployment.fetch(path, preflight);
      assert.equal(response.status, 204);
      const header = (name: string) => response.headers.get(`access-control-${name}`);
      assert.equal(header('allow-origin'), origin);
      assert.match(header('allow-methods') ?? '', /\bPOST\b/);
      assert.match(header('allow-headers') ?? '', /\bauthorization\b/);
      assert.equal(header('max-age'), '7200');
      assert.ok(response.headers.has('apigw-requestid'));
      assert.match(deployment.log.at(-1) ?? '', /"routeKey":"OPTIONS \//);
    });
  }

  it('gives another origin no CORS headers', async () => {
    const headers = { ...preflight.headers, origin: 'http://evil.example' };
    const response = await deployment.fetch('/api/tasks', { ...preflight, headers });
    assert.equal(response.status, 403);
    assert.equal(response.headers.get('access-control-allow-origin'), null);
  });

  it('takes an access token to the backend and writes the CORS headers itself [D]', async () => {
    const response = await deployment.fetch('/api/tasks', await withToken());
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('access-control-allow-origin'), origin);
    assert.match(response.headers.get('access-control-expose-headers') ?? '', /apigw-requestid/);
    assert.deepEqual(await response.json(), {
      rawPath: '/api/tasks',
      sub: '3c5f0e1a-7f5d-4d43-9a5e-0d8f6b1c2e3a',
    });
  });

  it('lists its routes for people', () => {
    assert.deepEqual(
      deployment.routes.map(({ routeKey, authorization }) => [routeKey, authorization]),
      [
        ['$default', `JWT (${userScope})`],
        ['OPTIONS /{proxy+}', 'NONE'],
        ['OPTIONS /', 'NONE'],
      ],
    );
  });

  it('refuses a request without a token, and one without the scope', async () => {
    assert.equal((await deployment.fetch('/api/tasks')).status, 401);
    const idToken = await withToken({ aud: clientId, client_id: undefined, scope: undefined });
    assert.equal((await deployment.fetch('/api/tasks', idToken)).status, 403);
  });

  it('logs one line of JSON that says who called or why it failed, and no token', async () => {
    await deployment.fetch('/api/tasks', await withToken());
    const served = JSON.parse(deployment.log.at(-1) ?? '') as Record<string, string>;
    assert.equal(served.status, '200');
    assert.equal(served.sub, '3c5f0e1a-7f5d-4d43-9a5e-0d8f6b1c2e3a');
    assert.equal(served.routeKey, '$default');
    const init = await withToken({ exp: 1 });
    await deployment.fetch('/api/tasks?x=1', init);
    const refused = JSON.parse(deployment.log.at(-1) ?? '') as Record<string, string>;
    assert.equal(refused.authorizerError, 'invalid_token: the token has expired');
    assert.equal(refused.error, 'Unauthorized');
    assert.equal(refused.path, '/api/tasks');
    const [header, payload] = new Headers(init.headers).get('authorization')?.split('.') ?? [];
    const log = deployment.log.join('\n');
    assert.ok(header && payload && !log.includes(header) && !log.includes(payload));
  });

  it('answers 429 once the burst is used up, and goes on when the clock does [D]', async () => {
    let time = now;
    const limits = { ThrottlingBurstLimit: '2', ThrottlingRateLimit: '1' };
    const parameters = { BackendFunctionArn: backendArn, ...limits };
    await using throttled = await Deployment.start(issuer, parameters, { clock: () => time });
    const status = async () => (await throttled.fetch('/', preflight)).status;
    assert.deepEqual([await status(), await status(), await status()], [204, 204, 429]);
    time += 1000;
    assert.deepEqual([await status(), await status()], [204, 429]);
  });
});

describe('the deployed template with other backends', () => {
  it('hands the whole request to the URL', async () => {
    const backend = await serveOnLoopback(
      (request) => Response.json({ path: new URL(request.url).pathname, by: request.method }),
      0,
    );
    try {
      const parameters = { BackendUrl: backend.url };
      await using deployment = await Deployment.start(issuer, parameters);
      const init = { ...(await withToken()), method: 'DELETE' };
      const response = await deployment.fetch('/api/tasks/7', init);
      assert.deepEqual(await response.json(), { path: '/api/tasks/7', by: 'DELETE' });
      assert.equal((await deployment.fetch('/api/tasks', preflight)).status, 204);
    } finally {
      await backend.close();
    }
  });

  it('answers 503 for the service behind a VPC link, unless told where it is', async () => {
    await using deployment = await Deployment.start(issuer, {});
    assert.equal((await deployment.fetch('/api/tasks', await withToken())).status, 503);
    assert.match(deployment.log.at(-1) ?? '', /No local address was given/);
    const service = await serveOnLoopback(() => new Response('service'), 0);
    try {
      await using linked = await Deployment.start(issuer, {}, { vpcLinkAddress: service.url });
      const response = await linked.fetch('/api/tasks', await withToken());
      assert.equal(await response.text(), 'service');
    } finally {
      await service.close();
    }
  });

  it('takes ID tokens if told so, because no scope is asked for [D]', async () => {
    const parameters = { BackendFunctionArn: backendArn, TokenUse: 'id' };
    await using deployment = await Deployment.start(issuer, parameters);
    const idToken = await withToken({ aud: clientId, client_id: undefined, scope: undefined });
    assert.equal((await deployment.fetch('/api/tasks', idToken)).status, 200);
  });
});

describe('the deployed template without', () => {
  const functionBackend = { BackendFunctionArn: backendArn };

  it('its OPTIONS routes: $default catches the preflight, and 401 blocks the page [D]', async () => {
    const text = template.replaceAll('RouteKey: OPTIONS /', 'RouteKey: PATCH /');
    for (const refusals of ['with-cors', 'without-cors'] as const) {
      await using broken = await Deployment.start(issuer, functionBackend, { text, refusals });
      const response = await broken.fetch('/api/tasks', preflight);
      assert.equal(response.status, 401);
      assert.equal(response.headers.get('www-authenticate'), 'Bearer');
      const allowed = response.headers.get('access-control-allow-origin');
      assert.equal(allowed, refusals === 'with-cors' ? origin : null);
    }
  });

  it('its permissions: the function may not be invoked, and the answer is 500 [D]', async () => {
    const text = template.replaceAll('AWS::Lambda::Permission', 'AWS::Logs::LogGroup');
    await using broken = await Deployment.start(issuer, functionBackend, { text });
    const response = await broken.fetch('/api/tasks', preflight);
    assert.equal(response.status, 500);
    assert.deepEqual(await response.json(), { message: 'Internal Server Error' });
    assert.match(broken.log.at(-1) ?? '', /no AWS::Lambda::Permission of the template covers/);
  });
});
