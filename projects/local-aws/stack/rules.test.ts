import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { resolveStack } from './read-stack.ts';
import type { Stack } from './stack.ts';

describe('rules', () => {
  const withRule = (rule: string, zone: string): Stack =>
    resolveStack(
      `
Parameters:
  Env: { Type: String }
  Zones: { Type: CommaDelimitedList }
  Vpc: { Type: AWS::EC2::VPC::Id, Default: vpc-1 }
  Subnets: { Type: List<AWS::EC2::Subnet::Id>, Default: 'subnet-1,subnet-2' }
Rules: { R: ${rule} }
Resources: { Api: { Type: AWS::ApiGatewayV2::Api } }`,
      'template.yml',
      {
        parameters: { Env: 'prod', Zones: zone },
        account: {
          'vpc-1': { 'Tags.Department': 'IT' },
          'subnet-1': { VpcId: 'vpc-1' },
          'subnet-2': { VpcId: 'vpc-1' },
        },
      },
    );
  const rule = (assert: string): string =>
    `{ RuleCondition: !Equals [!Ref Env, prod], Assertions: [{ Assert: ${assert}, AssertDescription: Take a or b. }] }`;

  const table: readonly (readonly [assertion: string, kept: string, broken: string])[] = [
    ['!Contains [[a, b], !Join [",", !Ref Zones]]', 'a', 'c'],
    ['!EachMemberIn [!Ref Zones, [a, b]]', 'a,b', 'a,c'],
    ['!EachMemberEquals [!Ref Zones, a]', 'a,a', 'a,b'],
    ['!EachMemberIn [!RefAll CommaDelimitedList, [a, b]]', 'a,b', 'a,c'],
    ['!EachMemberEquals [!ValueOf [Subnets, VpcId], !Select [0, !Ref Zones]]', 'vpc-1', 'vpc-2'],
    ['!Equals [!ValueOf [Vpc, Tags.Department], !Select [0, !Ref Zones]]', 'IT', 'HR'],
    [
      '!EachMemberEquals [{ Fn::ValueOfAll: [AWS::EC2::VPC::Id, Tags.Department] }, !Join [",", !Ref Zones]]',
      'IT',
      'HR',
    ],
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

  it('names what only the account knows, and where to give it', () => {
    const assertion = rule('!Equals [!ValueOf [Vpc, DefaultSecurityGroup], a]');
    const message = /DefaultSecurityGroup of vpc-1 is known .* Give it under account, vpc-1\./;
    assert.throws(() => withRule(assertion, 'a'), { name: 'TemplateError', message });
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
