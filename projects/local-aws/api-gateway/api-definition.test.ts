import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ValueMap } from '../stack/stack.ts';
import { createHttpApi } from './http-api.ts';
import {
  cors,
  functionArn,
  securedApi,
  testStack,
  type TestResources,
} from './testing/test-stack.ts';

const base = securedApi('https://issuer.example', ['tasks.read']);
const invocationUri = (arn: string) =>
  `arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/${arn}/invocations`;

function start(resources: TestResources) {
  const functions = new Map([['timer', () => Promise.resolve({})]]);
  return createHttpApi(testStack(resources), { functions });
}

/** The API with other properties of one resource; undefined takes one away. */
function changed(logicalId: string, changes: Readonly<Record<string, unknown>>): TestResources {
  const [type, properties] = base[logicalId] ?? assert.fail();
  const entries = Object.entries({ ...properties, ...changes });
  const remaining = entries.filter(([, value]) => value !== undefined);
  return { ...base, [logicalId]: [type, Object.fromEntries(remaining) as ValueMap] };
}

function authorizerOf(Issuer: string, audiences: number): TestResources[string] {
  const [type, properties] = base.Authorizer ?? assert.fail();
  const Audience = Array.from({ length: audiences }, (_, index) => `client-${index}`);
  return [type, { ...properties, JwtConfiguration: { Issuer, Audience } }];
}

/** So many of them with the one that there is. */
function authorizers(count: number): TestResources {
  const entries = Array.from({ length: count - 1 }, (_, index) => {
    return [`Authorizer${index + 2}`, authorizerOf('https://a.example', 1)] as const;
  });
  return Object.fromEntries(entries);
}

describe('an API is taken as declared', () => {
  const route = base.DefaultRoute ?? assert.fail();
  const good: Readonly<Record<string, TestResources>> = {
    'with everything as it should be': base,
    "with the function's invocation URI": changed('Integration', {
      IntegrationUri: invocationUri(functionArn),
    }),
    'with the ARN of an alias': changed('Integration', { IntegrationUri: `${functionArn}:live` }),
    'with numbers and truth values written as text': {
      ...changed('Api', {
        CorsConfiguration: { ...cors, MaxAge: '7200', AllowCredentials: 'false' },
      }),
      Stage: ['Stage', { StageName: '$default', AutoDeploy: 'true' }],
    },
    'with payload format 1.0 as a number': changed('Integration', { PayloadFormatVersion: 1 }),
    'with resources of other services': { ...base, Logs: ['AWS::Logs::LogGroup', {}] },
    'with 50 audiences, 10 scopes and 10 authorizers [D]': {
      ...authorizers(10),
      ...changed('DefaultRoute', { AuthorizationScopes: 'abcdefghij'.split('') }),
      Authorizer: authorizerOf('https://a.example', 50),
    },
    'with a second route': { ...base, Other: [route[0], { ...route[1], RouteKey: 'GET /a' }] },
  };
  for (const [what, resources] of Object.entries(good)) {
    it(what, () => {
      assert.equal(start(resources).routes[0]?.routeKey, '$default');
    });
  }
});

describe('an API is refused at start, naming the resource:', () => {
  const route = base.DefaultRoute ?? assert.fail();
  const vpcLink = { ConnectionType: 'VPC_LINK', ConnectionId: 'link' };
  const http = {
    IntegrationType: 'HTTP_PROXY',
    IntegrationMethod: 'ANY',
    PayloadFormatVersion: undefined,
  };
  type Case = readonly [what: string, resources: TestResources, message: RegExp];
  const refused: readonly Case[] = [
    ['WebSocket', changed('Api', { ProtocolType: 'WEBSOCKET' }), /^Api .*ProtocolType: only HTTP/],
    ['an OpenAPI body', changed('Api', { Body: {} }), /^Api .*Body/],
    ['no endpoint', changed('Api', { DisableExecuteApiEndpoint: true }), /^Api .*must be false/],
    [
      '* with credentials',
      corsWith({ AllowOrigins: ['*'], AllowCredentials: true }),
      /^Api .*cannot go with/,
    ],
    [
      'an origin with a slash',
      corsWith({ AllowOrigins: ['https://a.example/'] }),
      /^Api .*trailing slash/,
    ],
    [
      'origins in one text',
      corsWith({ AllowOrigins: 'https://a, https://b' }),
      /^Api .*AllowOrigins/,
    ],
    ['a negative MaxAge', corsWith({ MaxAge: -2 }), /^Api .*MaxAge/],

    [
      'AWS_IAM',
      changed('DefaultRoute', { AuthorizationType: 'AWS_IAM' }),
      /^DefaultRoute .*NONE or JWT/,
    ],
    [
      'CUSTOM',
      changed('DefaultRoute', { AuthorizationType: 'CUSTOM' }),
      /^DefaultRoute .*NONE or JWT/,
    ],
    [
      'a misspelt type',
      changed('DefaultRoute', { AuthorizationType: 'jwt' }),
      /^DefaultRoute .*NONE or JWT/,
    ],
    [
      'JWT without authorizer',
      changed('DefaultRoute', { AuthorizerId: undefined }),
      /^DefaultRoute .*AuthorizerId/,
    ],
    [
      'an unknown authorizer',
      changed('DefaultRoute', { AuthorizerId: 'x' }),
      /^DefaultRoute .*AuthorizerId/,
    ],
    [
      'scopes for everybody',
      changed('DefaultRoute', { AuthorizationType: 'NONE' }),
      /^DefaultRoute .*scopes/,
    ],
    [
      'a malformed scope',
      changed('DefaultRoute', { AuthorizationScopes: ['a" b'] }),
      /^DefaultRoute .*is no scope/,
    ],
    [
      'eleven scopes [D]',
      changed('DefaultRoute', { AuthorizationScopes: 'abcdefghijk'.split('') }),
      /^DefaultRoute /,
    ],
    [
      'a malformed route key',
      changed('DefaultRoute', { RouteKey: 'GET tasks' }),
      /^DefaultRoute .*"GET tasks"/,
    ],
    [
      'a dangling target',
      changed('DefaultRoute', { Target: 'integrations/x' }),
      /^DefaultRoute .*"integrations\/x"/,
    ],
    [
      'a target without prefix',
      changed('DefaultRoute', { Target: 'integration' }),
      /^DefaultRoute .*Target/,
    ],
    ['an API key', changed('DefaultRoute', { ApiKeyRequired: true }), /^DefaultRoute .*API keys/],
    ['a route twice', { ...base, Again: route }, /^Again .*same requests as DefaultRoute/],
    [
      'another API',
      changed('DefaultRoute', { ApiId: 'x' }),
      /^DefaultRoute .*another API.*!Ref Api/,
    ],

    [
      'REQUEST authorizers',
      changed('Authorizer', { AuthorizerType: 'REQUEST' }),
      /^Authorizer .*only JWT/,
    ],
    [
      'no audience',
      authorizerWith({ Issuer: 'https://a.example', Audience: [] }),
      /^Authorizer .*Audience/,
    ],
    [
      '51 audiences [D]',
      { ...base, Authorizer: authorizerOf('https://a.example', 51) },
      /^Authorizer .*Audience/,
    ],
    ['eleven authorizers [D]', { ...base, ...authorizers(11) }, /^Authorizer11 .*may have 10/],
    [
      'an issuer that is no URL',
      authorizerWith({ Issuer: 'a', Audience: ['x'] }),
      /^Authorizer .*Issuer/,
    ],
    [
      'two identity sources [D]',
      changed('Authorizer', {
        IdentitySource: ['$request.header.Authorization', '$request.querystring.token'],
      }),
      /^Authorizer .*IdentitySource/,
    ],
    [
      'another source',
      changed('Authorizer', { IdentitySource: ['$context.x'] }),
      /^Authorizer .*"\$context\.x"/,
    ],

    [
      'AWS integrations',
      changed('Integration', { IntegrationType: 'AWS' }),
      /^Integration .*IntegrationType/,
    ],
    ['MOCK', changed('Integration', { IntegrationType: 'MOCK' }), /^Integration .*IntegrationType/],
    [
      'SQS',
      changed('Integration', { IntegrationSubtype: 'SQS-SendMessage' }),
      /^Integration .*AWS service/,
    ],
    [
      'payload 3.0',
      changed('Integration', { PayloadFormatVersion: '3.0' }),
      /^Integration .*must be 1\.0 or 2\.0/,
    ],
    [
      'no function',
      changed('Integration', { IntegrationUri: 'x' }),
      /^Integration .*Lambda function/,
    ],
    [
      'a function unknown here',
      changed('Integration', { IntegrationUri: functionArn.replace('timer', 'x') }),
      /^DefaultRoute .*nothing .* stands in for .*:x/,
    ],
    [
      '31 seconds',
      changed('Integration', { TimeoutInMillis: 31_000 }),
      /^Integration .*TimeoutInMillis/,
    ],
    [
      'a variable host',
      changed('Integration', { ...http, IntegrationUri: 'https://{x}/' }),
      /^Integration .*host/,
    ],
    [
      'another scheme',
      changed('Integration', { ...http, IntegrationUri: 'file:///etc' }),
      /^Integration .*http or https/,
    ],
    [
      'an unknown variable',
      changed('Integration', { ...http, IntegrationUri: 'https://a/{x}' }),
      /^DefaultRoute .*\{x\}/,
    ],
    [
      'a link without method',
      changed('Integration', { ...http, ...vpcLink, IntegrationMethod: undefined }),
      /^Integration .*IntegrationMethod/,
    ],

    ['no deployment', changed('Stage', { AutoDeploy: undefined }), /^Stage .*AutoDeploy/],
    [
      'a log without id',
      changed('Stage', { AccessLogSettings: { DestinationArn: 'a', Format: 'x' } }),
      /^Stage .*\$context\.requestId/,
    ],
    [
      'limits of a route that there is not [D]',
      changed('Stage', { RouteSettings: { 'GET /a': { ThrottlingRateLimit: 1 } } }),
      /^Stage .*"GET \/a", which is no route/,
    ],
    [
      'a burst beyond the account',
      changed('Stage', { DefaultRouteSettings: { ThrottlingBurstLimit: 5001 } }),
      /^Stage .*ThrottlingBurstLimit/,
    ],
    ['a stage name with a slash', changed('Stage', { StageName: 'a/b' }), /^Stage .*no stage name/],
    ['domain names', { ...base, Domain: ['DomainName', {}] }, /^Domain .*no stand-in/],
  ];
  for (const [what, resources, message] of refused) {
    it(what, () => {
      assert.throws(() => start(resources), { name: 'RefusedResource', message });
    });
  }

  function corsWith(changes: ValueMap): TestResources {
    return changed('Api', { CorsConfiguration: { ...cors, ...changes } });
  }
  function authorizerWith(JwtConfiguration: ValueMap): TestResources {
    return changed('Authorizer', { JwtConfiguration });
  }

  it('no API, two, or no stage', () => {
    const { Api, Stage, ...others } = base;
    assert.ok(Api && Stage);
    assert.throws(() => start({ ...others, Stage }), /declares 0 AWS::ApiGatewayV2::Api/);
    assert.throws(() => start({ ...base, Second: Api }), /declares 2 AWS::ApiGatewayV2::Api/);
    assert.throws(
      () => start({ ...others, Api }),
      /declares no AWS::ApiGatewayV2::Stage; declare one/,
    );
  });
});
