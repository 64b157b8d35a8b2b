import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { before, describe, it } from 'node:test';
import { resolveStack } from '../../projects/local-aws/stack/read-stack.ts';
import type { Stack } from '../../projects/local-aws/stack/stack.ts';
import { sourceOf, stackCalled } from './references.ts';
import { mainBranch, type NestedStack, type Synthesis } from './synthesis.ts';

const file = new URL('../../cloudformation/1_ApiGatewayAuthorizer.yml', import.meta.url);

describe('the gateway', () => {
  let backend: Synthesis;
  let gateway: NestedStack;
  let plain: string;
  let synthesised: string;
  before(async () => {
    backend = await mainBranch();
    gateway = stackCalled('gateway', backend);
    plain = await readFile(file, 'utf8');
    synthesised = await readFile(gateway.file, 'utf8');
  });

  it('is given the user pool, the app client and the function by the resources themselves', () => {
    const given = Object.entries(gateway.parameters).map(
      ([name, value]) => [name, sourceOf(value, backend.root, backend)] as const,
    );
    const { Env, ...others } = Object.fromEntries(given);
    assert.match(Env as string, /^main-[0-9a-f]{8}$/);
    assert.deepEqual(others, {
      App: 'timerservice',
      Name: 'ApiGateway',
      UserPoolID: 'AWS::Cognito::UserPool.Ref',
      AppClientID: 'AWS::Cognito::UserPoolClient.Ref',
      AllowedOrigins: 'https://main.d1a2b3c4d5e6f7.amplifyapp.com',
      BackendFunctionArn: 'AWS::Lambda::Function.Arn',
    });
  });

  it('is given the function of the Timer API, not the one for preflights', () => {
    const source = JSON.stringify(gateway.parameters.BackendFunctionArn);
    assert.match(source, /"timer[0-9A-F]{8}","Outputs\./);
  });

  it('asks for the parameters that the template asks for, no others', () => {
    const sections = JSON.parse(synthesised) as { readonly Parameters: object };
    const declared = [...plain.matchAll(/^ {2}(\w+):\n {4}Type: (String|Number|Comma)/gm)];
    assert.deepEqual(
      Object.keys(sections.Parameters),
      declared.map(([, name]) => name),
    );
  });

  const backends = {
    function: { BackendFunctionArn: 'arn:aws:lambda:us-east-1:123456789012:function:timer' },
    'function for ID tokens': {
      BackendFunctionArn: 'arn:aws:lambda:us-east-1:123456789012:function:timer',
      TokenUse: 'id',
    },
    server: { BackendUrl: 'https://backend.example' },
    service: { SecurityGroupsExport: 'Groups' },
  };
  for (const [kind, parameters] of Object.entries(backends)) {
    it(`is what the template makes of a ${kind}, but for Amplify’s tags`, () => {
      const [actual, expected] = [synthesised, plain].map((text) => deploy(text, parameters));
      assert.ok(actual && expected && expected.resources.size > 10);
      assert.deepEqual(untagged(actual), untagged(expected));
      assert.deepEqual(actual.outputs, expected.outputs);
    });
  }

  const refusals = {
    'an ID that is no user pool’s': { UserPoolID: 'pool' },
    'a wildcard': { AllowedOrigins: '*' },
    'two backends': {
      BackendFunctionArn: 'arn:aws:lambda:us-east-1:123456789012:function:timer',
      BackendUrl: 'https://backend.example',
    },
  };
  for (const [what, parameters] of Object.entries(refusals)) {
    it(`refuses ${what}, as the template does`, () => {
      assert.throws(() => deploy(plain, parameters));
      assert.throws(() => deploy(synthesised, parameters), { name: 'TemplateError' });
    });
  }
});

function deploy(template: string, parameters: Readonly<Record<string, string>>): Stack {
  return resolveStack(template, 'template', {
    parameters: {
      App: 'timerservice',
      Env: 'main',
      Name: 'ApiGateway',
      AppClientID: 'abcdefghij0123456789abcdef',
      UserPoolID: 'us-east-1_AbCdEfGhI',
      ...parameters,
    },
    imports: {
      'timerservice-main-PrivateSubnets': 'subnet-1,subnet-2',
      'timerservice-main-Groups': 'sg-1,sg-2',
      'timerservice-main-api-DiscoveryServiceARN': 'arn:service',
    },
  });
}

/** The resources by their ids, without their tags, to which Amplify adds its own. */
function untagged({ resources }: Stack) {
  return Object.fromEntries(
    [...resources].map(([id, { properties, ...resource }]) => {
      const { Tags: tags, ...others } = properties;
      return [id, { ...resource, properties: others, isTagged: tags !== undefined }] as const;
    }),
  );
}
