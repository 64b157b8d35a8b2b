import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { readStack, resolveStack, type StackOptions } from './read-stack.ts';
import type { Stack } from './stack.ts';
import { TemplateError } from './template-error.ts';

const API = 'Api: { Type: AWS::ApiGatewayV2::Api }';

function stackOf(template: string, options?: Partial<StackOptions>): Stack {
  return resolveStack(template, 'template.yml', { parameters: {}, ...options });
}

describe('resources', () => {
  it('are created in the order of the template, where their condition holds', () => {
    const { resources } = stackOf(`
Conditions: { Holds: !Equals [a, a], Fails: !Equals [a, b] }
Resources:
  Stage: { Type: AWS::ApiGatewayV2::Stage, Condition: Holds, Properties: { ApiId: !Ref Api, StageName: s } }
  ${API}
  Bucket: { Type: AWS::S3::Bucket, Condition: Fails }`);
    assert.deepEqual([...resources.keys()], ['Stage', 'Api']);
    const [stage, api] = [...resources.values()];
    assert.deepEqual(stage?.properties, { ApiId: api?.physicalId, StageName: 's' });
  });

  it('have ids that stay the same from one reading to the next, and differ between stacks', () => {
    const id = (stackName: string) =>
      stackOf(`Resources: { ${API} }`, { stackName }).resources.get('Api')?.physicalId;
    assert.equal(id('one'), id('one'));
    assert.notEqual(id('one'), id('two'));
    assert.match(id('one') ?? '', /^[a-z0-9]{10}$/);
  });

  const table: readonly (readonly [type: string, attributes: Readonly<Record<string, RegExp>>])[] =
    [
      [
        'AWS::ApiGatewayV2::Api',
        {
          ApiId: /^\w{10}$/,
          ApiEndpoint: /^https:\/\/\w{10}\.execute-api\.cn-north-1\.amazonaws\.com\.cn$/,
        },
      ],
      ['AWS::ApiGatewayV2::Authorizer', { AuthorizerId: /^\w{10}$/ }],
      ['AWS::ApiGatewayV2::Integration', { IntegrationId: /^\w{10}$/ }],
      ['AWS::ApiGatewayV2::Route', { RouteId: /^\w{10}$/ }],
      ['AWS::ApiGatewayV2::VpcLink', { VpcLinkId: /^\w{10}$/ }],
      [
        'AWS::IAM::Role',
        { Arn: /^arn:aws-cn:iam::123456789012:role\/local-R-\w{10}$/, RoleId: /^\w{10}$/ },
      ],
      [
        'AWS::Lambda::Function',
        { Arn: /^arn:aws-cn:lambda:cn-north-1:123456789012:function:local-R-\w{10}$/ },
      ],
      ['AWS::Lambda::Permission', { Id: /^\w{10}$/ }],
      [
        'AWS::Logs::LogGroup',
        { Arn: /^arn:aws-cn:logs:cn-north-1:123456789012:log-group:local-R-\w{10}:\*$/ },
      ],
    ];
  for (const [type, attributes] of table) {
    it(`of type ${type} have ${Object.keys(attributes).join(' and ')}`, () => {
      const { resources } = stackOf(`Resources: { R: { Type: ${type} } }`, {
        region: 'cn-north-1',
      });
      const actual = resources.get('R')?.attributes ?? {};
      assert.deepEqual(Object.keys(actual), Object.keys(attributes));
      for (const [name, expected] of Object.entries(attributes))
        assert.match(actual[name] ?? '', expected);
    });
  }
});

describe('versions and aliases of a function', () => {
  it('are known by its ARN and their number or name', () => {
    const { outputs } = stackOf(`
Resources:
  F: { Type: AWS::Lambda::Function, Properties: { FunctionName: f } }
  V: { Type: AWS::Lambda::Version, Properties: { FunctionName: !Ref F } }
  A:
    Type: AWS::Lambda::Alias
    Properties: { FunctionName: !GetAtt F.Arn, FunctionVersion: !GetAtt V.Version, Name: live }
Outputs:
  Out: { Value: [!Ref V, !GetAtt V.FunctionArn, !GetAtt V.Version, !Ref A, !GetAtt A.AliasArn] }`);
    const arn = 'arn:aws:lambda:us-east-1:123456789012:function:f';
    const [version, alias] = [`${arn}:1`, `${arn}:live`];
    assert.deepEqual(outputs.Out?.value, [version, version, '1', alias, alias]);
  });
});

describe('pseudo parameters', () => {
  for (const [region, partition, suffix] of [
    ['eu-central-1', 'aws', 'amazonaws.com'],
    ['us-gov-west-1', 'aws-us-gov', 'amazonaws.com'],
    ['cn-north-1', 'aws-cn', 'amazonaws.com.cn'],
  ] as const) {
    it(`in ${region} name the partition ${partition} and the suffix ${suffix}`, () => {
      const { outputs } = stackOf(
        `
Resources: { ${API} }
Outputs:
  Out: { Value: !Sub '\${AWS::Partition} \${AWS::URLSuffix} \${AWS::StackId}' }`,
        { region, stackName: 'gateway' },
      );
      const id = `arn:${partition}:cloudformation:${region}:123456789012:stack/gateway/local`;
      assert.equal(outputs.Out?.value, `${partition} ${suffix} ${id}`);
    });
  }
});

describe('outputs', () => {
  it('have a value and the name of their export, where their condition holds', () => {
    const { outputs } = stackOf(
      `
Conditions: { Fails: !Equals [a, b] }
Resources: { ${API} }
Outputs:
  Endpoint: { Value: !GetAtt Api.ApiEndpoint, Export: { Name: !Sub '\${AWS::StackName}-Endpoint' } }
  Plain: { Description: Of no use, Value: 1 }
  Left: { Condition: Fails, Value: !Ref Nobody }`,
      { apiEndpoint: 'http://localhost:8101' },
    );
    assert.deepEqual(outputs, {
      Endpoint: { value: 'http://localhost:8101', exportName: 'local-Endpoint' },
      Plain: { value: 1 },
    });
  });
});

describe('templates', () => {
  it('may be JSON', () => {
    const template = JSON.stringify(
      {
        Resources: {
          Api: {
            Type: 'AWS::ApiGatewayV2::Api',
            Properties: { Name: { 'Fn::Sub': '${AWS::StackName}' } },
          },
        },
      },
      null,
      '\t',
    );
    assert.deepEqual(stackOf(template).resources.get('Api')?.properties, { Name: 'local' });
  });

  it('are read from a path or a file URL', (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'template-'));
    t.after(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'template.yml');
    writeFileSync(file, `Resources: { ${API} }`);
    assert.deepEqual(
      readStack(file, { parameters: {} }),
      readStack(pathToFileURL(file), { parameters: {} }),
    );
  });

  it('that are not there are named', () => {
    assert.throws(
      () => readStack('/nowhere/template.yml', { parameters: {} }),
      (error) => {
        assert.ok(error instanceof TemplateError);
        assert.match(error.message, /^\/nowhere\/template\.yml: ENOENT.* Name a template file\.$/);
        assert.equal(error.file, '/nowhere/template.yml');
        assert.ok(error.cause instanceof Error);
        return true;
      },
    );
  });
});

describe('values that are given', () => {
  const template = `
Parameters: { Env: { Type: String, Default: dev } }
Resources:
  ${API}
  Table: { Type: AWS::DynamoDB::Table, Properties: { TableName: !Ref Env } }
Outputs: { Out: { Value: !Sub '\${Table} \${Table.Arn}' } }`;
  const resources = { Table: { Ref: 'tasks', Arn: 'arn:tasks' } };

  it('stand for a resource of a type that is not supported', () => {
    const stack = stackOf(template, { resources });
    assert.equal(stack.outputs.Out?.value, 'tasks arn:tasks');
    assert.deepEqual(stack.resources.get('Table')?.properties, { TableName: 'dev' });
  });

  it('go before made-up ones', () => {
    const { outputs } = stackOf(`Resources: { ${API} }\nOutputs: { Out: { Value: !Ref Api } }`, {
      resources: { Api: { Ref: 'a1b2c3d4e5' } },
    });
    assert.equal(outputs.Out?.value, 'a1b2c3d4e5');
  });

  it('are refused for an attribute that is missing, and for a resource that is not there', () => {
    assert.throws(() => stackOf(template, { resources: { Table: { Ref: 'tasks' } } }), {
      message: /:6 Outputs\.Out\.Value: Arn of Table \(AWS::DynamoDB::Table\) is not supported/,
    });
    assert.throws(() => stackOf(template, { resources: { ...resources, Tabel: {} } }), {
      message: /Resources: Tabel is given, but not declared/,
    });
  });

  it('may be offered to parameters that perhaps are not declared', () => {
    const envOf = (options: Partial<StackOptions>) =>
      stackOf(template, { resources, ...options }).parameters;
    assert.deepEqual(envOf({ offers: { Env: 'prod', Pool: 'a' } }), { Env: 'prod' });
    assert.deepEqual(envOf({ offers: { Env: 'prod' }, parameters: { Env: 'test' } }), {
      Env: 'test',
    });
  });

  it('are missed by name, with those that would have come of themselves', () => {
    assert.throws(
      () =>
        stackOf(`Parameters: { Pool: { Type: String } }\nResources: { ${API} }`, {
          offers: { UserPoolID: 'a' },
        }),
      /no value is given for Pool\. .* --values.* Given of themselves are UserPoolID\.$/,
    );
  });
});

describe('what stands in for a resource', () => {
  const pool = (logicalId: string) => `${logicalId}: { Type: AWS::Cognito::UserPool }`;
  const standIns = {
    'AWS::Cognito::UserPool': { physicalId: 'local_1', attributes: { Arn: 'arn:local' } },
  };
  const poolsOf = (...pools: readonly string[]) =>
    `Resources: { ${[API, ...pools].join(', ')} }\nOutputs: { Out: { Value: !Sub '\${Pool} \${Pool.Arn}' } }`;

  it('gives its Ref and GetAtt', () => {
    const { outputs } = stackOf(poolsOf(pool('Pool')), { standIns });
    assert.equal(outputs.Out?.value, 'local_1 arn:local');
  });

  it('is for one of its type: of others the values are given', () => {
    const template = poolsOf(pool('Pool'), pool('Old'));
    const message =
      /Resources\.Old: there is one AWS::Cognito::UserPool here, and Pool is another\./;
    assert.throws(() => stackOf(template, { standIns }), message);
    const { outputs } = stackOf(template, { standIns, resources: { Old: {} } });
    assert.equal(outputs.Out?.value, 'local_1 arn:local');
  });

  it('goes behind values that are given', () => {
    const resources = { Pool: { Ref: 'aws_1', Arn: 'arn:aws' } };
    const { outputs } = stackOf(poolsOf(pool('Pool')), { standIns, resources });
    assert.equal(outputs.Out?.value, 'aws_1 arn:aws');
  });
});
