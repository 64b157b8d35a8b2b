import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { LambdaHandler } from '../lambda/lambda-handler.ts';
import { serveOnLoopback, type LoopbackServer } from '../loopback-server.ts';
import { openApi, returning } from './testing/open-api.ts';
import { clientId, startTestIssuer, type TestIssuer } from './testing/test-issuer.ts';
import { httpApi, securedApi, type TestResources } from './testing/test-stack.ts';

const unnamed = ['requestId', 'authorizer.claims', 'customDomain.basePathMatched'];
const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
const millis = /^\d+$/;

type Values = Readonly<Record<string, string | RegExp>>;

/** Of a request with a good token, which a function answers. */
const answered: Values = {
  accountId: '123456789012',
  apiId: 'api',
  'authorizer.claims.client_id': clientId,
  awsEndpointRequestId: uuid,
  domainName: 'api.localhost',
  domainPrefix: 'api',
  extendedRequestId: /^[\w+/]{15}=$/,
  httpMethod: 'POST',
  'identity.sourceIp': '127.0.0.1',
  'identity.userAgent': 'test/1.0',
  'integration.integrationStatus': '200',
  'integration.latency': millis,
  'integration.requestId': uuid,
  'integration.status': '201',
  integrationLatency: millis,
  integrationStatus: '200',
  path: '/dev/a',
  protocol: 'HTTP/1.1',
  requestId: /^[\w+/]{15}=$/,
  requestTime: '22/Nov/2026:08:00:00 +0000',
  requestTimeEpoch: '1795334400000',
  responseLatency: millis,
  responseLength: '7',
  routeKey: '$default',
  stage: 'dev',
  status: '201',
};

/** Of one whose token is none. */
const refused: Values = {
  'authorizer.error': 'invalid_token: the token is malformed',
  'error.message': 'Unauthorized',
  'error.messageString': '"Unauthorized"',
};

/** Of one whose function throws. */
const failed: Values = {
  'integration.error': /^The Lambda function returned .* Unhandled\./,
  integrationErrorMessage: /^The Lambda function returned .* Unhandled\./,
};

/** Of one that a server answers. */
const proxied: Values = { awsEndpointRequestId2: 'second/id=' };

describe('the variables of $context', () => {
  let issuer: TestIssuer;
  let backend: LoopbackServer;
  before(async () => {
    issuer = await startTestIssuer();
    const headers = { 'x-amzn-requestid': 'first-id', 'x-amz-id-2': 'second/id=' };
    backend = await serveOnLoopback(() => new Response('teapot', { status: 418, headers }), 0);
  });
  after(async () => {
    await issuer[Symbol.asyncDispose]();
    await backend.close();
  });

  /** What the access log has for each variable after one request. */
  async function logged(
    names: readonly string[],
    resources: TestResources,
    token: string,
    handler: LambdaHandler = returning({ statusCode: 201, body: 'created' }),
  ): Promise<Readonly<Record<string, string | undefined>>> {
    const log: string[] = [];
    const all = [...names, ...unnamed];
    const Format = all.map((name) => `$context.${name}`).join('\t');
    const AccessLogSettings = { DestinationArn: 'arn:aws:logs', Format };
    const Stage = ['Stage', { StageName: 'dev', AutoDeploy: true, AccessLogSettings }] as const;
    const call = openApi({ ...resources, Stage }, handler, {
      accessLog: (line) => log.push(line),
      issuerAddress: () => issuer.address,
    });
    const headers = { authorization: token, 'user-agent': 'test/1.0' };
    await call('/dev/a?x=1', { method: 'POST', headers, body: 'hello' });
    const values = log.join('\n').split('\t');
    return Object.fromEntries(all.map((name, index) => [name, values[index]]));
  }

  const secured = () => securedApi(issuer.issuer);
  const luckless = () => Promise.reject(new Error('no "luck"'));
  const scenarios: readonly (readonly [
    values: Values,
    run: (names: readonly string[]) => ReturnType<typeof logged>,
  ])[] = [
    [answered, async (names) => logged(names, secured(), await issuer.token())],
    [refused, (names) => logged(names, secured(), 'x')],
    [failed, async (names) => logged(names, secured(), await issuer.token(), luckless)],
    [proxied, (names) => logged(names, httpApi(backend.url), '')],
  ];
  for (const [values, run] of scenarios) {
    for (const [name, value] of Object.entries(values)) {
      it(`${name} [D]`, async () => {
        const actual = (await run([name]))[name] ?? '';
        if (typeof value === 'string') assert.equal(actual, value);
        else assert.match(actual, value);
      });
    }
  }

  it('dataProcessed, taken for the bodies of both ways [U]', async () => {
    const values = await logged(['dataProcessed'], secured(), await issuer.token());
    assert.equal(values.dataProcessed, String('hello'.length + 'created'.length));
  });

  it('error.responseType, whose values for HTTP APIs are not documented [U]', async () => {
    const types = { UNAUTHORIZED: 'x', INTEGRATION_FAILURE: await issuer.token() };
    for (const [type, token] of Object.entries(types)) {
      const values = await logged(['error.responseType'], secured(), token, luckless);
      assert.equal(values['error.responseType'], type);
    }
  });

  it("give the server's status and request id, and Lambda's 200 for a function that failed [D]", async () => {
    const names = ['integrationStatus', 'integration.status', 'awsEndpointRequestId'];
    const server = await logged(names, httpApi(backend.url), '');
    assert.deepEqual(
      names.map((name) => server[name]),
      ['418', '418', 'first-id'],
    );
    const broken = await logged(names, secured(), await issuer.token(), luckless);
    assert.deepEqual(
      names.slice(0, 2).map((name) => broken[name]),
      ['200', '-'],
    );
  });

  it('are a hyphen where there is nothing to tell [M]', async () => {
    const names = ['error.message', 'error.messageString', 'authorizer.error', 'identity.userArn'];
    const values = await logged(names, secured(), await issuer.token());
    const none = [...names, 'authorizer.claims', 'customDomain.basePathMatched'];
    assert.deepEqual(
      none.map((name) => values[name]),
      none.map(() => '-'),
    );
  });
});
