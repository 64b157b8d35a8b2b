import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { resolveStack } from '../read-stack.ts';
import type { Value } from '../stack.ts';
import { TemplateError } from '../template-error.ts';

const TEMPLATE = `
Parameters:
  Env: { Type: String, Default: dev }
  Rate: { Type: Number, Default: 50 }
  Origins: { Type: CommaDelimitedList, Default: 'https://a.example, https://b.example' }
Mappings:
  Cors:
    Request: { Methods: [GET, PUT], MaxAge: 7200 }
Conditions:
  InDev: !Equals [!Ref Env, dev]
  InProd: !Equals [!Ref Env, prod]
Resources:
  Api:
    Type: AWS::ApiGatewayV2::Api
  Function:
    Type: AWS::Lambda::Function
    Properties: { FunctionName: preflight }
  Stage:
    Type: AWS::ApiGatewayV2::Stage
    Properties: { StageName: $default }
  Elsewhere:
    Type: AWS::S3::Bucket
    Condition: InProd
Outputs:
  Out:
    Value: `;

/** Resolves one expression, which stands in line 26 of the template. */
function valueOf(expression: string): Value | undefined {
  const { outputs } = resolveStack(TEMPLATE + expression, 'template.yml', {
    parameters: {},
    imports: { 'app-dev-Subnets': 'subnet-1,subnet-2' },
    apiEndpoint: 'http://localhost:8101',
  });
  return outputs.Out?.value;
}

describe('intrinsic functions', () => {
  const values: readonly (readonly [expression: string, value: Value])[] = [
    ['!Ref Env', 'dev'],
    ['{ Ref: Env }', 'dev'],
    ['!Ref Rate', 50],
    ['!Ref Origins', ['https://a.example', 'https://b.example']],
    ['!Ref AWS::Region', 'us-east-1'],
    ['!Ref AWS::AccountId', '123456789012'],
    ['!Ref AWS::Partition', 'aws'],
    ['!Ref AWS::URLSuffix', 'amazonaws.com'],
    ['!Ref AWS::StackName', 'local'],
    ['!Ref Function', 'preflight'],
    ['!Ref Stage', '$default'],
    ['!GetAtt Function.Arn', 'arn:aws:lambda:us-east-1:123456789012:function:preflight'],
    ['!GetAtt [Api, ApiEndpoint]', 'http://localhost:8101'],
    ['{ Fn::GetAtt: [Api, ApiEndpoint] }', 'http://localhost:8101'],
    ['{ Fn::GetAtt: Api.ApiEndpoint }', 'http://localhost:8101'],
    ["!Sub '${Env}-${AWS::Region}'", 'dev-us-east-1'],
    ["{ Fn::Sub: '${Env}' }", 'dev'],
    ["!Sub '${Rate}/s'", '50/s'],
    ["!Sub '${Function.Arn}:*'", 'arn:aws:lambda:us-east-1:123456789012:function:preflight:*'],
    ["!Sub '${!Env} is ${Env}, $default is ${ Env }'", '${Env} is dev, $default is dev'],
    ["!Sub ['${Env}-${Own}', { Own: !Join [+, [a, b]] }]", 'dev-a+b'],
    ["!Sub ['${Env}', { Env: shadowed }]", 'shadowed'],
    ["!Join [',', !Ref Origins]", 'https://a.example,https://b.example'],
    ["{ Fn::Join: ['-', [a, 1, true]] }", 'a-1-true'],
    ["!Split [',', 'a,b,,c']", ['a', 'b', '', 'c']],
    ["!Select [1, !Split ['_', us-east-1_aB3]]", 'aB3'],
    ["!Select ['0', !Ref Origins]", 'https://a.example'],
    ['!Base64 Grüße', 'R3LDvMOfZQ=='],
    ['!FindInMap [Cors, Request, Methods]', ['GET', 'PUT']],
    ["!Join [',', !FindInMap [Cors, Request, Methods]]", 'GET,PUT'],
    ['!FindInMap [Cors, Request, MaxAge]', 7200],
    ["!Split [',', { Fn::ImportValue: !Sub 'app-${Env}-Subnets' }]", ['subnet-1', 'subnet-2']],
    ["!GetAZs ''", ['us-east-1a', 'us-east-1b', 'us-east-1c']],
    ['!Select [0, !GetAZs { Ref: AWS::Region }]', 'us-east-1a'],
    ['!Cidr [10.0.0.0/16, 2, 8]', ['10.0.0.0/24', '10.0.1.0/24']],
    ['!Select [1, !Cidr [192.168.254.0/23, "2", "8"]]', '192.168.255.0/24'],
    ['!Cidr [10.0.0.9/29, 1, 3]', ['10.0.0.8/29']],
    ['!Cidr ["2001:db8::/56", 2, 64]', ['2001:db8::/64', '2001:db8:0:1::/64']],
    ['!Cidr ["2001:db8:1:2ff::1/120", 2, 4]', ['2001:db8:1:2ff::/124', '2001:db8:1:2ff::10/124']],
    ['!Select [255, !Cidr ["::ffff:10.0.0.0/96", 256, 8]]', '::ffff:0:ff00/120'],
    ['!If [InDev, here, there]', 'here'],
    ['[yes, On, NO, off]', [true, true, false, false]],
    ["['yes', y, N, yesterday, 'OFF']", ['yes', 'y', 'N', 'yesterday', 'OFF']],
    ['!If [InProd, yes, !If [InDev, inner, no]]', 'inner'],
    ['!If [InProd, !Ref Elsewhere, here]', 'here'],
    ['[a, !Ref AWS::NoValue, !If [InProd, b, !Ref AWS::NoValue], c]', ['a', 'c']],
    ['{ kept: 1, left: !Ref AWS::NoValue }', { kept: 1 }],
    [
      '{ version: 2.0, account: 012345678901, port: 8101 }',
      { version: '2.0', account: '012345678901', port: 8101 },
    ],
    ['{ __proto__: own }', Object.fromEntries([['__proto__', 'own']])],
  ];
  for (const [expression, value] of values) {
    it(`resolves ${expression}`, () => assert.deepEqual(valueOf(expression), value));
  }

  const faults: readonly (readonly [expression: string, message: RegExp])[] = [
    ['!Ref Nobody', /:26 Outputs\.Out\.Value: Nobody is neither a parameter nor a resource/],
    ['!Ref constructor', /constructor is neither a parameter nor a resource/],
    ['!Ref [Env]', /is a list\. Write a string/],
    ['!Ref', /is neither a parameter nor a resource/],
    ['!GetAtt Nobody.Arn', /there is no resource Nobody/],
    ['!GetAtt Function', /names no attribute\. Write Resource\.Attribute/],
    [
      '!GetAtt Function.Colour',
      /Colour of Function \(AWS::Lambda::Function\) is not supported\. Supported are Arn/,
    ],
    ['!GetAtt Function.constructor', /constructor of Function .* is not supported/],
    ['!GetAtt [Function]', /Write \[Resource, Attribute\]/],
    ['!Ref Elsewhere', /resource Elsewhere is not created, because its condition does not hold/],
    ["!Sub '${Nobody}'", /Nobody is neither a parameter nor a resource/],
    ["!Sub '${}'", /\$\{\} names nothing\. For a literal, write an exclamation mark/],
    ["!Sub '${a b}'", /\$\{a b\} names nothing/],
    ["!Sub '${Origins}'", /\$\{Origins\} is no text\. Join a list with Fn::Join/],
    ["!Sub '${AWS::NoValue}'", /\$\{AWS::NoValue\} is no text/],
    ["!Sub ['${A}']", /Write a text, or \[text, \{ Name: value \}\]/],
    ['!Join [a]', /Write \[delimiter, \[values\]\]/],
    ['!Join [a, b]', /gives "b"\. A list is needed here/],
    ['!Join [a, [[b]]]', /holds a list\. Strings are needed here/],
    ["!Split [',', [a]]", /gives a list\. A string is needed here/],
    ['!Select [2, [a, b]]', /selects item 2 of a list of 2\. Items are counted from 0/],
    ['!Select [-1, [a, b]]', /selects item -1 of a list/],
    ["!Select ['', [a, b]]", /selects item {2}of a list/],
    ['!Select [length, [a, b]]', /selects item length of a list/],
    ['!FindInMap [Cors, Request, Colour]', /there is no mapping Cors → Request → Colour/],
    ['!FindInMap [toString, a, b]', /there is no mapping toString → a → b/],
    ['!FindInMap [Cors, Request]', /Write \[Mapping, TopLevelKey, SecondLevelKey\]/],
    [
      '!ImportValue app-prod-Subnets',
      /no stack exports app-prod-Subnets\. Give its value among the imports/,
    ],
    ['!ImportValue constructor', /no stack exports constructor/],
    ['!If [InTest, a, b]', /there is no condition InTest\. Declare it/],
    ['!If [InDev, a]', /Write \[Condition, value if true, value if false\]/],
    ['!GetAZs [us-east-1]', /gives a list\. A string is needed here/],
    ...['10.0.0.0/16, 257, 8', '10.0.0.0/16, 0, 8', '10.0.0.0/24, 2, 8', '10.0.0/16, 1, 8'].map(
      (blocks) => [`!Cidr [${blocks}]`, /there are no such blocks: 10\./] as const,
    ),
    ['!Cidr [256.0.0.0/16, 1, 8]', /there are no such blocks: 256/],
    ['!Cidr ["2001:db8::/56", 1, 73]', /there are no such blocks: 2001/],
    ['!Cidr ["2001:db8::/129", 1, 1]', /there are no such blocks: 2001/],
    ['!Cidr ["fe80::1%eth0/64", 1, 1]', /there are no such blocks: fe80/],
    [
      '{ Fn::Transform: {} }',
      /Fn::Transform is not supported here\. Supported are Ref, Fn::Base64/,
    ],
    ['!If [InProd, !Length [a], b]', /Fn::Length is not supported here/],
    ['!FindInMap [Cors, a, b, { DefaultValue: 1 }]', /takes no default here\. Write Transform/],
    ['!Equals [a, a]', /Fn::Equals is not supported here/],
    ['{ Fn::Sub: a, Other: b }', /has other keys beside Fn::Sub\. Let Fn::Sub stand alone/],
  ];
  for (const [expression, message] of faults) {
    it(`refuses ${expression}`, () => {
      assert.throws(
        () => valueOf(expression),
        (error) => {
          assert.ok(error instanceof TemplateError);
          assert.match(error.message, message);
          assert.equal(error.line, 26, 'the line on which the expression stands');
          return true;
        },
      );
    });
  }
});
