import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { resolveStack } from './read-stack.ts';
import type { Stack } from './stack.ts';

describe('rules', () => {
  const withRule = (rule: string, zone: string): Stack =>
    resolveStack(
      `
Parameters: { Env: { Type: String }, Zones: { Type: CommaDelimitedList } }
Rules: { R: ${rule} }
Resources: { Api: { Type: AWS::ApiGatewayV2::Api } }`,
      'template.yml',
      { parameters: { Env: 'prod', Zones: zone } },
    );
  const rule = (assert: string): string =>
    `{ RuleCondition: !Equals [!Ref Env, prod], Assertions: [{ Assert: ${assert}, AssertDescription: Take a or b. }] }`;

  const table: readonly (readonly [assertion: string, kept: string, broken: string])[] = [
    ['!Contains [[a, b], !Join [",", !Ref Zones]]', 'a', 'c'],
    ['!EachMemberIn [!Ref Zones, [a, b]]', 'a,b', 'a,c'],
    ['!EachMemberEquals [!Ref Zones, a]', 'a,a', 'a,b'],
    ['!Not [!Equals [!Join [",", !Ref Zones], c]]', 'a', 'c'],
  ];
  for (const [assertion, kept, broken] of table) {
    it(`${assertion} holds for ${kept}, not for ${broken}`, () => {
      withRule(rule(assertion), kept);
      const message = /Rules\.R\.Assertions: the parameters break rule R\. Take a or b\./;
      assert.throws(() => withRule(rule(assertion), broken), { name: 'TemplateError', message });
    });
  }

  it('is not checked where its condition does not hold', () => {
    withRule(
      '{ RuleCondition: !Equals [!Ref Env, dev], Assertions: [{ Assert: !Equals [a, b] }] }',
      'a',
    );
  });

  for (const [text, message] of [
    ['{}', /Rules\.R: asserts nothing\. Write Assertions/],
    ['{ Assertions: [{}] }', /asserts nothing\. Write Assert\./],
    ['{ Assertions: [{ Asert: true }] }', /Asert is not known here/],
    ['{ Condition: a }', /Condition is not known here\. Known are RuleCondition/],
  ] as const) {
    it(`refuses ${text}`, () => {
      assert.throws(() => withRule(text, 'a'), { name: 'TemplateError', message });
    });
  }
});
