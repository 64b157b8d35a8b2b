import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseTemplate } from '../../local-aws/stack/parse-template.ts';
import { diagnoseTemplate } from '../diagnose.ts';
import type { AppOutputs } from '../web-app.ts';
import { readApiTemplate } from './api-template.ts';

const outputs: AppOutputs = {
  region: 'us-east-1',
  userPoolId: 'us-east-1_a1B2c3D4e',
  clientId: 'a1b2c3d4e5f6g7h8i9j0k1l2m3',
  oauthScopes: [],
};

/** An API whose user pool stands in the same template, beside a table. */
const resources = {
  Api: {
    Type: 'AWS::ApiGatewayV2::Api',
    Properties: {
      Name: 'api',
      ProtocolType: 'HTTP',
      CorsConfiguration: {
        AllowOrigins: ['https://app.example.com'],
        AllowHeaders: ['authorization'],
      },
    },
  },
  Stage: {
    Type: 'AWS::ApiGatewayV2::Stage',
    Properties: { ApiId: { Ref: 'Api' }, StageName: '$default', AutoDeploy: true },
  },
  Table: { Type: 'AWS::DynamoDB::Table', Properties: { TableName: 'tasks' } },
  Pool: { Type: 'AWS::Cognito::UserPool', Properties: {} },
  WebClient: { Type: 'AWS::Cognito::UserPoolClient', Properties: { UserPoolId: { Ref: 'Pool' } } },
  Authorizer: {
    Type: 'AWS::ApiGatewayV2::Authorizer',
    Properties: {
      ApiId: { Ref: 'Api' },
      Name: 'pool',
      AuthorizerType: 'JWT',
      IdentitySource: ['$request.header.Authorization'],
      JwtConfiguration: {
        Issuer: { 'Fn::GetAtt': ['Pool', 'ProviderURL'] },
        Audience: [{ Ref: 'WebClient' }],
      },
    },
  },
  Integration: {
    Type: 'AWS::ApiGatewayV2::Integration',
    Properties: {
      ApiId: { Ref: 'Api' },
      IntegrationType: 'HTTP_PROXY',
      IntegrationUri: 'https://backend.example.com',
    },
  },
  Route: {
    Type: 'AWS::ApiGatewayV2::Route',
    Properties: {
      ApiId: { Ref: 'Api' },
      RouteKey: 'GET /api',
      AuthorizationType: 'JWT',
      AuthorizerId: { Ref: 'Authorizer' },
      Target: { 'Fn::Sub': 'integrations/${Integration}' },
    },
  },
};

function findingsOf(all: object, known: AppOutputs | undefined, values = {}, path = '/api') {
  const template = parseTemplate(JSON.stringify({ Resources: all }), 'template.json');
  const app = {
    origin: 'https://app.example.com',
    path,
    methods: ['GET'],
    headers: ['authorization'],
    tokenUse: 'id',
    outputs: known,
  } as const;
  return diagnoseTemplate(readApiTemplate(template, app, values));
}

function verdictsOf(...given: Parameters<typeof findingsOf>) {
  const findings = findingsOf(...given);
  return new Map(findings.map(({ check, verdict }) => [check, verdict]));
}

function verdicts(more: object, known: AppOutputs | undefined, values = {}, path = '/api') {
  return verdictsOf({ ...resources, ...more }, known, values, path);
}

/** A resource with other properties. */
function changed(name: keyof typeof resources, properties: object) {
  const { Type, Properties } = resources[name];
  return { [name]: { Type, Properties: { ...Properties, ...properties } } };
}

function findingOf(name: string, ...given: Parameters<typeof findingsOf>) {
  const found = findingsOf(...given).find(({ check }) => check === name);
  assert.ok(found);
  return found;
}

function wrongIn(found: ReadonlyMap<string, string>): readonly string[] {
  return [...found].filter(([, verdict]) => verdict === 'wrong').map(([check]) => check);
}

const nativeClient = {
  NativeClient: {
    Type: 'AWS::Cognito::UserPoolClient',
    Properties: { UserPoolId: { Ref: 'Pool' } },
  },
};

describe('a template with more in it than the API', () => {
  it("takes its one user pool and its one client for the app's", () => {
    const found = verdicts({}, outputs);
    assert.deepEqual([found.get('issuer'), found.get('audience')], ['sound', 'sound']);
    assert.ok(![...found.values()].includes('wrong'));
  });

  it('does not guess which of two clients is meant', () => {
    const found = verdicts(nativeClient, outputs);
    assert.deepEqual([found.get('issuer'), found.get('audience')], ['sound', 'unknown']);
  });

  it('goes by what it is told of them', () => {
    const values = { resources: { WebClient: { Ref: 'anotherclient0123456789' } } };
    assert.equal(verdicts(nativeClient, outputs, values).get('audience'), 'wrong');
  });

  it('cannot tell without outputs', () => {
    const found = verdicts({}, undefined);
    assert.deepEqual([found.get('issuer'), found.get('audience')], ['unknown', 'unknown']);
  });

  it("knows what API Gateway makes by itself of an API's target", () => {
    const { Api, Pool, WebClient, Authorizer } = resources;
    const quick = {
      Api: { ...Api, Properties: { ...Api.Properties, Target: 'https://backend.example.com' } },
      Pool,
      WebClient,
    };
    const overrides = {
      Authorizer,
      Overrides: {
        Type: 'AWS::ApiGatewayV2::ApiGatewayManagedOverrides',
        Properties: {
          ApiId: { Ref: 'Api' },
          Route: { AuthorizationType: 'JWT', AuthorizerId: { Ref: 'Authorizer' } },
        },
      },
    };
    assert.deepEqual(wrongIn(verdictsOf(quick, outputs)), ['token-required']);
    const withAuthorizer = verdictsOf({ ...quick, ...overrides }, outputs);
    assert.deepEqual(wrongIn(withAuthorizer), ['preflight-without-token']);
  });

  for (const RouteKey of [undefined, 'get /x', 'GET /{a+}/b']) {
    it(`names the place of the route key ${RouteKey}`, () => {
      const Route = { ...resources.Route, Properties: { ...resources.Route.Properties, RouteKey } };
      assert.throws(
        () => verdicts({ Route }, outputs),
        /^Error: template\.json:1 Route\.RouteKey: "/,
      );
    });
  }

  it('takes a path with the name of a stage in it', () => {
    const { Properties } = resources.Stage;
    const Stage = { ...resources.Stage, Properties: { ...Properties, StageName: 'prod' } };
    assert.deepEqual(wrongIn(verdicts({ Stage }, outputs)), ['route']);
    assert.deepEqual(wrongIn(verdicts({ Stage }, outputs, {}, '/prod/api')), []);
  });

  const { Target } = resources.Route.Properties;
  for (const [title, properties, verdict, about] of [
    ['no target', {}, 'wrong', /that answers without a token/],
    ['the target of a route with a token', { Target }, 'unknown', /goes where GET \/api goes/],
  ] as const) {
    it(`does not take a route for OPTIONS for sound that has ${title}`, () => {
      const Properties = { ApiId: { Ref: 'Api' }, RouteKey: 'OPTIONS /{proxy+}', ...properties };
      const Preflight = { Type: 'AWS::ApiGatewayV2::Route', Properties };
      const found = findingsOf({ ...resources, Preflight }, outputs).find(
        ({ check }) => check === 'preflight-answered',
      );
      assert.equal(found?.verdict, verdict);
      assert.match(found?.verdict === 'wrong' ? found.change : (found?.seen ?? ''), about);
    });
  }

  it('needs no route for OPTIONS where no route takes it, because the gateway answers', () => {
    const found = verdicts({}, outputs);
    assert.deepEqual(
      [found.get('preflight-without-token'), found.get('preflight-answered')],
      ['sound', 'sound'],
    );
  });

  it('has one API, and where it has not, that is said', () => {
    const { Api, Table } = resources;
    const both = { ...resources, Other: Api };
    assert.throws(() => verdictsOf({ Table }, outputs), /template\.json declares 0 .*takes one/);
    assert.throws(() => verdictsOf(both, outputs), /template\.json declares 2 .*takes one/);
  });

  it('needs a stage', () => {
    const all = Object.fromEntries(Object.entries(resources).filter(([id]) => id !== 'Stage'));
    const found = findingOf('route', all, outputs);
    assert.match(found.verdict === 'wrong' ? found.change : '', /ApiId: !Ref Api/);
    assert.deepEqual(wrongIn(verdictsOf(all, outputs)), ['route']);
  });

  it('has somebody who answers preflights', () => {
    const all = { ...resources, ...changed('Api', { CorsConfiguration: undefined }) };
    const found = findingOf('preflight-answered', all, outputs);
    assert.match(found.verdict === 'wrong' ? found.cause : '', /^Nobody answers preflights/);
  });

  it('takes tokens of no client, from nowhere, where its authorizer does not say which', () => {
    const Properties = { ApiId: { Ref: 'Api' }, Name: 'pool', AuthorizerType: 'JWT' };
    const all = { ...resources, Authorizer: { ...resources.Authorizer, Properties } };
    assert.deepEqual(wrongIn(verdictsOf(all, outputs)), ['identity-source', 'issuer', 'audience']);
    const found = findingOf('audience', all, undefined);
    assert.match(found.verdict === 'wrong' ? found.change : '', /Audience: \[<the app client>\]/);
  });

  it('may have a function for an authorizer, of which it does not tell what it takes', () => {
    const all = {
      ...resources,
      ...changed('Authorizer', { AuthorizerType: 'REQUEST' }),
      ...changed('Route', { AuthorizationType: 'CUSTOM' }),
    };
    const { verdict, seen } = findingOf('token-required', all, outputs);
    assert.equal(verdict, 'unknown');
    assert.match(seen, /stands in its code\.$/);
  });

  it('says that no origin is allowed', () => {
    const CorsConfiguration = { AllowHeaders: ['authorization'] };
    const all = { ...resources, ...changed('Api', { CorsConfiguration }) };
    const { verdict, seen } = findingOf('origin-allowed', all, outputs);
    assert.deepEqual([verdict, seen], ['wrong', 'AllowOrigins: none.']);
  });
});
