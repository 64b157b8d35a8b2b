import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readStack } from '../../projects/local-aws/stack/read-stack.ts';
import { deploy, FUNCTION_ARN, REQUIRED } from './gateway-deployments.ts';
import { gatewayFindings } from './gateway-findings.ts';
import { AUTHORIZATION_MUTATIONS } from './mutations/authorization.ts';
import { BACKEND_MUTATIONS } from './mutations/backend.ts';
import { CORS_MUTATIONS } from './mutations/cors.ts';
import type { Mutation } from './mutations/mutation.ts';
import { OPERATION_MUTATIONS } from './mutations/operation.ts';

const FILE = new URL('../1_ApiGatewayAuthorizer.yml', import.meta.url);
const TEMPLATE = readFileSync(fileURLToPath(FILE), 'utf8');

const MUTATIONS: readonly Mutation[] = [
  ...AUTHORIZATION_MUTATIONS,
  ...CORS_MUTATIONS,
  ...BACKEND_MUTATIONS,
  ...OPERATION_MUTATIONS,
];

describe('1_ApiGatewayAuthorizer.yml', () => {
  it('has no findings as it stands', () => assert.deepEqual([...gatewayFindings(TEMPLATE)], []));

  for (const [name, from, to, finding] of MUTATIONS) {
    it(`is found wrong with ${name}`, () => {
      const mutant = TEMPLATE.replace(from, () => to);
      assert.notEqual(mutant, TEMPLATE, 'the mutation has to change the template');
      const findings = [...gatewayFindings(mutant)];
      assert.ok(
        findings.some((text) => finding.test(text)),
        `${finding} is not among ${JSON.stringify(findings, null, 2)}`,
      );
    });
  }

  it('can be read with the five required parameters alone, given the imports of its service', () => {
    const { resources } = deploy(TEMPLATE, {});
    const link = resources.get('VpcLink');
    assert.deepEqual(link?.properties.SubnetIds, ['subnet-1', 'subnet-2']);
    assert.equal('SecurityGroupIds' in (link?.properties ?? {}), false);
    assert.equal(resources.get('ServiceIntegration')?.properties.ConnectionId, link?.physicalId);
  });

  it('creates nothing of a backend that is not chosen', () => {
    const created = (parameters: Record<string, string>) =>
      [...deploy(TEMPLATE, parameters).resources.keys()].filter((id) =>
        /^(Function|Url|Service|VpcL)/.test(id),
      );
    assert.deepEqual(created({ BackendFunctionArn: FUNCTION_ARN }), [
      'FunctionIntegration',
      'FunctionPermission',
    ]);
    assert.deepEqual(created({ BackendUrl: 'http://localhost:8103' }), ['UrlIntegration']);
    assert.deepEqual(created({}), ['ServiceIntegration', 'VpcLink']);
  });

  it('gives the VPC link the security groups that its environment exports', () => {
    const stack = readStack(FILE, {
      parameters: { ...REQUIRED, SecurityGroupsExport: 'EnvironmentSecurityGroup' },
      imports: {
        'timerservice-dev-PrivateSubnets': 'subnet-1',
        'timerservice-dev-EnvironmentSecurityGroup': 'sg-1,sg-2',
        'timerservice-dev-api-DiscoveryServiceARN': 'arn:service',
      },
    });
    assert.deepEqual(stack.resources.get('VpcLink')?.properties.SecurityGroupIds, ['sg-1', 'sg-2']);
  });

  it('refuses two backends', () => {
    const both = { BackendFunctionArn: FUNCTION_ARN, BackendUrl: 'https://backend.example' };
    assert.throws(() => deploy(TEMPLATE, both), {
      message: /rule OneBackend\. Give BackendFunctionArn or BackendUrl, not both\.$/,
    });
  });

  const refused: readonly (readonly [parameter: string, ...values: readonly string[]])[] = [
    ['App', '', '1app', 'my app', 'app${x}', 'a'.repeat(33)],
    ['UserPoolID', '', 'us-east-1', 'us-east-1_', 'us-east-1_a/b', 'us-east-1_a\n'],
    ['AppClientID', '', 'short', 'ABCDEFGHIJ0123456789ABCDEF', 'abcdefghij0123456789*'],
    ['TokenUse', '', 'refresh', 'ACCESS'],
    [
      'AllowedOrigins',
      '',
      '*',
      'null',
      'https://*',
      'https://*.example.com',
      'https://app.example.com/',
      'https://app.example.com/path',
      'https://app.example.com,*',
      'https://user@app.example.com',
      'https://App.example.com',
      'http://app.example.com',
      'http://localhost.evil.test',
      'app.example.com',
    ],
    [
      'BackendFunctionArn',
      'timer-api',
      'arn:aws:lambda:us-east-1:1:function:f',
      'arn:aws:s3:::bucket',
    ],
    [
      'BackendUrl',
      'http://backend.example',
      'https://backend.example/',
      'https://a@b.example',
      'https://b.example?x=1',
      'ftp://b.example',
    ],
    ['Service', '', 'a b', '../x'],
    ['ThrottlingRateLimit', '0', '10001', 'many'],
    ['ThrottlingBurstLimit', '0', '5001'],
    ['LogRetentionInDays', '0', '2'],
  ];
  for (const [parameter, ...values] of refused) {
    for (const value of values) {
      it(`refuses ${JSON.stringify(value)} as ${parameter}`, () => {
        assert.throws(
          () => deploy(TEMPLATE, { BackendUrl: 'https://b.example', [parameter]: value }),
          {
            message: new RegExp(`Parameters\\.${parameter}: .* is refused\\.`),
          },
        );
      });
    }
  }

  const accepted: readonly (readonly [parameter: string, ...values: readonly string[]])[] = [
    [
      'AllowedOrigins',
      'https://app.example.com',
      'http://localhost:8100,http://127.0.0.1:4200',
      'https://localhost',
    ],
    ['BackendUrl', 'http://localhost:8103', 'https://b.example:8443/v1/api'],
    [
      'BackendFunctionArn',
      `${FUNCTION_ARN}:live`,
      'arn:aws-cn:lambda:cn-north-1:123456789012:function:f',
    ],
  ];
  for (const [parameter, ...values] of accepted) {
    for (const value of values) {
      it(`accepts ${value} as ${parameter}`, () => {
        assert.doesNotThrow(() => deploy(TEMPLATE, { [parameter]: value }));
      });
    }
  }
});
