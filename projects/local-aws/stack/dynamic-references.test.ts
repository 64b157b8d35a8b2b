import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { resolveStack } from './read-stack.ts';
import type { Value } from './stack.ts';

function nameOf(expression: string): Value | undefined {
  const template = `
Resources:
  Api:
    Type: AWS::ApiGatewayV2::Api
    Properties: { Name: ${expression} }`;
  const ssmParameters = { '/app/pool': 'us-east-1_a', plain: '$& {{resolve:ssm:plain}}' };
  const stack = resolveStack(template, 'template.yml', { parameters: {}, ssmParameters });
  return stack.resources.get('Api')?.properties.Name;
}

describe('dynamic references', () => {
  for (const [expression, value] of [
    ["'{{resolve:ssm:/app/pool}}'", 'us-east-1_a'],
    ["'{{resolve:ssm:/app/pool:3}}'", 'us-east-1_a'],
    ["!Sub 'in ${AWS::Region}: {{resolve:ssm:/app/pool}}!'", 'in us-east-1: us-east-1_a!'],
    [
      "['{{resolve:ssm:/app/pool}}', { a: '{{resolve:ssm:/app/pool}}' }]",
      ['us-east-1_a', { a: 'us-east-1_a' }],
    ],
    ["'{{resolve:ssm:plain}}'", '$& {{resolve:ssm:plain}}'],
    ["'{{ mustache }} {{resolve}}'", '{{ mustache }} {{resolve}}'],
  ] as const) {
    it(`resolve ${expression}`, () => assert.deepEqual(nameOf(expression), value));
  }

  for (const [reference, recovery] of [
    ['{{resolve:ssm:/app/none}}', 'Give it under ssmParameters'],
    ['{{resolve:ssm:constructor}}', 'Give it under ssmParameters'],
    ['{{resolve:ssm-secure:/app/pool:1}}', 'Secrets stay on AWS'],
    ['{{resolve:secretsmanager:key:SecretString:password}}', 'Secrets stay on AWS'],
    ['{{resolve:ssm}}', 'Give it under ssmParameters'],
  ] as const) {
    it(`refuse ${reference}, by the resource`, () => {
      const message = `template.yml:5 Resources.Api.Properties: ${reference} cannot be resolved. ${recovery}`;
      assert.throws(
        () => nameOf(`'${reference}'`),
        (error: Error) => error.message.startsWith(message),
      );
    });
  }
});
