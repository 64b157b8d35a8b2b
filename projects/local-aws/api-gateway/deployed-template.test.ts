import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import type { LambdaFunction } from '../lambda/lambda-function.ts';
import { loadFunctions } from '../lambda/stack-functions.ts';
import type { LambdaHandler } from '../lambda/lambda-handler.ts';
import { serveOnLoopback, type LoopbackServer } from '../loopback-server.ts';
import { resolveStack } from '../stack/read-stack.ts';
import { createHttpApi, type HttpApi, type HttpApiOptions, type RouteSummary } from './http-api.ts';
import type { HttpApiEvent } from './lambda-event.ts';
import {
  clientId,
  now,
  startTestIssuer,
  userScope,
  type TestIssuer,
} from './testing/test-issuer.ts';

const file = new URL('../../../cloudformation/1_ApiGatewayAuthorizer.yml', import.meta.url);
const template = readFileSync(file, 'utf8');
const origin = 'http://localhost:8100';
const backendArn = 'arn:aws:lambda:us-east-1:123456789012:function:timerservice-dev-timer';

const preflight: RequestInit = {
  method: 'OPTIONS',
  headers: {
    origin,
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'authorization,content-type',
  },
};

const backendFunction: LambdaHandler = (event) => {
  const { rawPath, requestContext } = event as HttpApiEvent;
  const { sub } = requestContext.authorizer?.jwt.claims ?? {};
  return Promise.resolve({
    statusCode: 200,
    headers: { 'content-type': 'application/json', 'access-control-allow-origin': '*' },
    body: JSON.stringify({ rawPath, sub }),
  });
};

/** The deployed template with one of its backends behind it, on a socket. */
class Deployment {
  readonly log: string[] = [];
  readonly routes: readonly RouteSummary[];
  readonly #server: LoopbackServer;
  readonly #functions: ReadonlyMap<string, LambdaFunction>;

  private constructor(
    { routes }: HttpApi,
    server: LoopbackServer,
    functions: ReadonlyMap<string, LambdaFunction>,
  ) {
    this.routes = routes;
    this.#server = server;
    this.#functions = functions;
  }

  static async start(
    issuer: TestIssuer,
    parameters: Readonly<Record<string, string>>,
    { text = template, ...options }: HttpApiOptions & { readonly text?: string } = {},
  ): Promise<Deployment> {
    const stack = resolveStack(text, 'template.yml', {
      parameters: {
        App: 'timerservice',
        Env: 'dev',
        Name: 'ApiGateway',
        UserPoolID: 'us-east-1_a1B2c3D4e',
        AppClientID: clientId,
        ...parameters,
      },
      imports: {
        'timerservice-dev-PrivateSubnets': 'subnet-1,subnet-2',
        'timerservice-dev-api-DiscoveryServiceARN':
          'arn:aws:servicediscovery:us-east-1:123456789012:service/srv-1',
      },
    });
    const functions = await loadFunctions(stack);
    const handlers = [...functions.values()].map(({ name, handler }) => [name, handler] as const);
    const api = createHttpApi(stack, {
      functions: new Map([...handlers, [backendArn, backendFunction]]),
      issuerAddress: () => issuer.address,
      clock: () => now,
      accessLog: (line) => deployment.log.push(line),
      ...options,
    });
    const deployment = new Deployment(api, await serveOnLoopback(api.fetch, 0), functions);
    return deployment;
  }

  get url(): string {
    return this.#server.url;
  }

  fetch(path: string, init?: RequestInit): Promise<Response> {
    return fetch(this.#server.url + path, init);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#server.close();
    for (const inline of this.#functions.values()) await inline[Symbol.asyncDispose]();
  }
}

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

describe('hostile requests on the wire', () => {
  let deployment: Deployment;
  before(async () => {
    deployment = await Deployment.start(issuer, { BackendFunctionArn: backendArn });
  });
  after(() => deployment[Symbol.asyncDispose]());

  /** Sends bytes as they stand, which no HTTP client would, and gives the status of the answer. */
  async function statusOf(text: string): Promise<number> {
    const socket = connect(Number(new URL(deployment.url).port), '127.0.0.1');
    socket.write(text);
    const answer = (await buffer(socket)).toString();
    return Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]);
  }
  const request = (...lines: readonly string[]) =>
    ['GET /api/tasks HTTP/1.1', 'Host: localhost', 'Connection: close', ...lines, '', ''].join(
      '\r\n',
    );

  it('refuses Authorization that comes twice, whichever of the two is good', async () => {
    const good = `Authorization: Bearer ${await issuer.token()}`;
    assert.equal(await statusOf(request(good)), 200);
    assert.equal(await statusOf(request(good, good)), 401);
    assert.equal(await statusOf(request('Authorization: Bearer x', good)), 401);
    assert.equal(await statusOf(request(good, 'Authorization: Basic x')), 401);
  });

  it('refuses long headers, with a message up to what Node.js itself refuses', async () => {
    assert.equal(await statusOf(request(`Authorization: Bearer ${'x'.repeat(11_000)}`)), 431);
    assert.equal(await statusOf(request(`Authorization: Bearer ${'x'.repeat(20_000)}`)), 431);
  });

  it('refuses a body that announces more than 10 MB, and one whose length is no number', async () => {
    const good = `Authorization: Bearer ${await issuer.token()}`;
    const post = (length: string) =>
      request(good, `Content-Length: ${length}`).replace('GET', 'POST');
    assert.equal(await statusOf(post('10485761')), 413);
    assert.equal(await statusOf(post('1e3')), 400);
  });

  for (const path of ['/%', '/%00', '/%ff%fe', '/a/../b', '//', '/?%', '/{proxy+}', '/$default']) {
    it(`answers ${path} without a token like any other path`, async () => {
      assert.equal(await statusOf(request().replace('/api/tasks', path)), 401);
    });
  }
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
