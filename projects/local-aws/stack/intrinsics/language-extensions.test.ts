import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { resolveStack } from '../read-stack.ts';
import type { Value } from '../stack.ts';

function valueOf(expression: string, transform: string): Value | undefined {
  const template = `
Transform: ${transform}
Parameters: { Origins: { Type: CommaDelimitedList, Default: 'a,b' } }
Mappings: { Cors: { Request: { MaxAge: 5 } } }
Resources: { Api: { Type: AWS::ApiGatewayV2::Api } }
Outputs: { Out: { Value: ${expression} } }`;
  return resolveStack(template, 'template.yml', { parameters: {} }).outputs.Out?.value;
}

describe('AWS::LanguageExtensions', () => {
  const values: readonly (readonly [expression: string, value: Value])[] = [
    ['!Length [a, b, c]', 3],
    ['!Length { Ref: Origins }', 2],
    ['!ToJsonString { b: !Ref Origins, a: 1 }', '{"b":["a","b"],"a":1}'],
    ['!ToJsonString [!Ref AWS::Region, !Ref AWS::NoValue]', '["us-east-1"]'],
    ['!FindInMap [Cors, Request, MaxAge, { DefaultValue: 9 }]', 5],
    ['!FindInMap [Cors, Request, Colour, { DefaultValue: !Ref AWS::Region }]', 'us-east-1'],
  ];
  for (const [expression, value] of values) {
    it(`resolves ${expression}`, () => {
      assert.deepEqual(valueOf(expression, 'AWS::LanguageExtensions'), value);
      assert.deepEqual(valueOf(expression, '[AWS::LanguageExtensions]'), value);
    });
  }

  for (const [expression, message] of [
    [
      '!FindInMap [Cors, a, b, { Default: 1 }]',
      /Default is not known here\. Known are DefaultValue/,
    ],
    ['!Length a', /gives "a"\. A list is needed here/],
    ['!ToJsonString a', /Outputs\.Out\.Value: is no map and no list/],
  ] as const) {
    it(`refuses ${expression}`, () => {
      assert.throws(() => valueOf(expression, 'AWS::LanguageExtensions'), message);
    });
  }

  for (const transform of [
    'AWS::Serverless-2016-10-31',
    '[AWS::LanguageExtensions, MyMacro]',
    '{ Name: AWS::Include }',
  ]) {
    it(`is the only transform: not ${transform}`, () => {
      assert.throws(() => valueOf('a', transform), /:2 Transform: .* by a macro/);
    });
  }
});
