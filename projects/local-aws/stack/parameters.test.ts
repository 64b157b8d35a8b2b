import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { resolveStack } from './read-stack.ts';
import type { Value } from './stack.ts';
import { TemplateError } from './template-error.ts';

const RESOURCES = 'Resources: { Api: { Type: AWS::ApiGatewayV2::Api } }\n';

const ssmParameters = { '/app/pool': 'us-east-1_a', '/app/origins': 'https://a, https://b' };

/** The value of a parameter named P with this definition. */
function valueOf(definition: string, given?: string): Value | undefined {
  const template = `${RESOURCES}Parameters:\n  P: ${definition}\n`;
  const parameters: Record<string, string> = given === undefined ? {} : { P: given };
  return resolveStack(template, 'template.yml', { parameters, ssmParameters }).parameters.P;
}

describe('parameters', () => {
  const values: readonly (readonly [definition: string, given: string | undefined, Value])[] = [
    ['{ Type: String }', 'dev', 'dev'],
    ['{ Type: String }', '', ''],
    ['{ Type: String }', 'a,b', 'a,b'],
    ['{ Type: String, Default: dev }', undefined, 'dev'],
    ["{ Type: String, Default: '' }", undefined, ''],
    ['{ Type: String, Default: 012 }', undefined, '012'],
    ['{ Type: String, Default: dev }', 'prod', 'prod'],
    ['{ Type: Number }', '2.5', 2.5],
    ['{ Type: Number, Default: 0 }', undefined, 0],
    ['{ Type: CommaDelimitedList }', 'a, b ,c', ['a', 'b', 'c']],
    ['{ Type: CommaDelimitedList }', '', ['']],
    ['{ Type: List<Number> }', '1,2', [1, 2]],
    ['{ Type: List<String> }', 'a,b', ['a', 'b']],
    ['{ Type: AWS::EC2::VPC::Id }', 'vpc-1', 'vpc-1'],
    ['{ Type: List<AWS::EC2::Subnet::Id> }', 'subnet-1,subnet-2', ['subnet-1', 'subnet-2']],
    ['{ Type: AWS::SSM::Parameter::Name }', '/app/pool', '/app/pool'],
    ['{ Type: AWS::SSM::Parameter::Value<String> }', '/app/pool', 'us-east-1_a'],
    ['{ Type: AWS::SSM::Parameter::Value<String>, Default: /app/pool }', undefined, 'us-east-1_a'],
    [
      '{ Type: AWS::SSM::Parameter::Value<List<String>> }',
      '/app/origins',
      ['https://a', 'https://b'],
    ],
    [
      '{ Type: AWS::SSM::Parameter::Value<CommaDelimitedList> }',
      '/app/origins',
      ['https://a', 'https://b'],
    ],
    ['{ Type: AWS::SSM::Parameter::Value<AWS::EC2::Image::Id> }', '/app/pool', 'us-east-1_a'],
    [
      '{ Type: AWS::SSM::Parameter::Value<String>, AllowedPattern: "/app/.*", MinLength: 9 }',
      '/app/pool',
      'us-east-1_a',
    ],
    ['{ Type: String, AllowedPattern: "[a-z]+" }', 'abc', 'abc'],
    ['{ Type: String, AllowedPattern: "a|b" }', 'b', 'b'],
    ["{ Type: String, AllowedPattern: '\\p{Alpha}[\\p{Alnum}_]*' }", 'a_1', 'a_1'],
    ["{ Type: String, AllowedPattern: '\\P{Digit}+\\p{Punct}' }", 'ab]', 'ab]'],
    ['{ Type: Number, AllowedValues: [1, 30] }', '30', 30],
    ['{ Type: String, MinLength: 1, MaxLength: 2 }', 'ab', 'ab'],
    ['{ Type: Number, MinValue: 1, MaxValue: 10 }', '10', 10],
  ];
  for (const [definition, given, value] of values) {
    it(`reads ${given ?? 'the default'} as ${definition}`, () => {
      assert.deepEqual(valueOf(definition, given), value);
    });
  }

  const faults: readonly (readonly [definition: string, given: string | undefined, RegExp])[] = [
    [
      '{ Type: String }',
      undefined,
      /:2 Parameters: no value is given for P\. Give one under parameters in the file of --values, or a Default in the template\.$/,
    ],
    [
      '{ Type: Number }',
      'many',
      /:3 Parameters\.P: "many" is refused\. Give a value that keeps its Type/,
    ],
    ['{ Type: Number }', '', /"" is refused/],
    ['{ Type: Number }', 'Infinity', /"Infinity" is refused/],
    ['{ Type: List<Number> }', '1,x', /"x" is refused/],
    ['{ Type: Number, Default: few }', undefined, /"few" is refused/],
    ['{ Type: String, AllowedPattern: "[a-z]+" }', 'abc1', /"abc1" is refused\. .* AllowedPattern/],
    ['{ Type: String, AllowedPattern: "a|b" }', 'xb', /"xb" is refused/],
    ["{ Type: String, AllowedPattern: '\\p{Lower}+' }", 'p{Lower}', /"p\{Lower\}" is refused/],
    ["{ Type: String, AllowedPattern: '\\p{L}+' }", 'a', /\\p\{L\} is not supported/],
    ["{ Type: String, AllowedPattern: '[\\P{Alpha}]' }", '1', /\\P\{Alpha\} is not supported/],
    ["{ Type: String, AllowedPattern: '\\Aa\\z' }", 'a', /\\A is not supported/],
    ["{ Type: String, AllowedPattern: '[a-z&&[^b]]' }", 'a', /&& within brackets is not supported/],
    ['{ Type: String, AllowedPattern: "[a-z]+" }', 'a\nb', /"a\\nb" is refused/],
    ['{ Type: CommaDelimitedList, AllowedPattern: "[a-z]+" }', 'a,*', /"\*" is refused/],
    [
      '{ Type: CommaDelimitedList, AllowedValues: [a, b] }',
      'a,c',
      /"c" is refused\. .* AllowedValues/,
    ],
    ['{ Type: String, MinLength: 1 }', '', /"" is refused\. .* MinLength/],
    ['{ Type: String, MaxLength: 1 }', 'ab', /"ab" is refused\. .* MaxLength/],
    ['{ Type: Number, MinValue: 1 }', '0', /"0" is refused\. .* MinValue/],
    ['{ Type: Number, MaxValue: 1 }', '2', /"2" is refused\. .* MaxValue/],
    [
      '{ Type: Number, MinValue: 1, ConstraintDescription: must be positive. }',
      '0',
      /"0" is refused\. P must be positive\.$/,
    ],
    ['{ Type: String, NoEcho: true, MinLength: 9 }', 'secret', /: \*\*\*\* is refused/],
    ['{ Type: String, AllowedPattern: "[" }', 'a', /"\[" is no regular expression/],
    ['{ Type: String, MinLength: one }', 'a', /"one" is no number/],
    [
      '{ Type: String, AllowedPatern: a }',
      'a',
      /AllowedPatern is not known here\. Known are Type,/,
    ],
    ['{ Default: a }', undefined, /parameters without a type are not supported/],
    [
      '{ Type: AWS::SSM::Parameter::Value<String> }',
      '/app/none',
      /:3 Parameters\.P: there is no Systems Manager parameter \/app\/none\. Give its value/,
    ],
    ['{ Type: AWS::SSM::Parameter::Value<String> }', 'constructor', /there is no Systems Manager/],
    [
      '{ Type: AWS::SSM::Parameter::Value<String>, AllowedPattern: "/prod/.*" }',
      '/app/pool',
      /"\/app\/pool" is refused\. .* AllowedPattern/,
    ],
    ...[
      'AWS::SSM::Parameter::Value<Number>',
      'AWS::EC2::Vpc::Id',
      'Boolean',
      'List<List<String>>',
    ].map(
      (type) =>
        [`{ Type: ${type} }`, 'a', /of type .* are not supported\. Supported are String/] as const,
    ),
    ['{ Type: String, Default: !Ref AWS::Region }', undefined, /Ref is not supported here/],
    ['[String]', 'a', /Parameters\.P: is a list\. Write a map/],
  ];
  for (const [definition, given, message] of faults) {
    it(`refuses ${JSON.stringify(given)} as ${definition}`, () => {
      assert.throws(() => valueOf(definition, given), { name: 'TemplateError', message });
    });
  }

  it('never shows the value of a NoEcho parameter', () => {
    assert.throws(
      () => valueOf('{ Type: String, NoEcho: true, MaxLength: 1 }', 'secret'),
      (error) => {
        assert.ok(error instanceof TemplateError);
        assert.doesNotMatch(`${error.stack}${error.recovery}`, /secret/);
        return true;
      },
    );
  });

  it('names every parameter that has no value', () => {
    const template = `${RESOURCES}Parameters: { A: { Type: String }, B: { Type: Number } }`;
    assert.throws(() => resolveStack(template, 't.yml', { parameters: {} }), {
      message: /no value is given for A, B\./,
    });
  });

  it('refuses a value for a parameter that the template does not declare', () => {
    const template = `${RESOURCES}Parameters: { Env: { Type: String } }`;
    const parameters = { Env: 'dev', Evn: 'dev', constructor: 'x' };
    assert.throws(() => resolveStack(template, 't.yml', { parameters }), {
      message: /Evn, constructor is given, but not declared\. Declared are Env\./,
    });
  });
});
