import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { resolveStack } from '../read-stack.ts';

/** Whether the condition C holds that is defined so; the parameters A and B are `a` and `b`. */
function holds(condition: string): boolean {
  const template = `
Parameters: { A: { Type: String, Default: a }, B: { Type: String, Default: b } }
Conditions:
  Holds: !Equals [!Ref A, a]
  Fails: !Equals [!Ref A, !Ref B]
  C: ${condition}
Resources: { Api: { Type: AWS::ApiGatewayV2::Api } }
Outputs: { Out: { Value: !If [C, true, false] } }`;
  return resolveStack(template, 'template.yml', { parameters: {} }).outputs.Out?.value === true;
}

describe('conditions', () => {
  const table: readonly (readonly [condition: string, expected: boolean])[] = [
    ['!Equals [!Ref A, a]', true],
    ['!Equals [!Ref A, !Ref B]', false],
    ['!Equals [1, "1"]', true],
    ['!Equals [true, "true"]', true],
    ['{ Fn::Equals: [a, b] }', false],
    ['!Not [!Equals [a, b]]', true],
    ['!Not [!Condition Holds]', false],
    ['!Not [{ Condition: Fails }]', true],
    ['{ Condition: Holds }', true],
    ['!And [!Condition Holds, !Condition Holds]', true],
    ['!And [!Condition Holds, !Condition Fails]', false],
    ['!Or [!Condition Fails, !Condition Holds]', true],
    ['!Or [!Condition Fails, !Condition Fails]', false],
    ["!Equals [!Join ['', [!Ref A, !Ref B]], ab]", true],
  ];
  for (const [condition, expected] of table) {
    it(`${condition} is ${expected}`, () => assert.equal(holds(condition), expected));
  }

  const faults: readonly (readonly [condition: string, message: RegExp])[] = [
    ['true', /:6 Conditions\.C: a scalar is no condition\. Conditions are Condition, Fn::And/],
    ['!Ref A', /Ref is no condition/],
    ['!Equals [a]', /Write \[value, value\]/],
    ['!Equals [a, [b]]', /gives a list\. A string is needed/],
    ['!And [!Condition Holds]', /holds 1\. Write 2 to 10 conditions/],
    [`!Or [${'!Condition Holds, '.repeat(10)}!Condition Holds]`, /holds 11\. Write 2 to 10/],
    ['!Or [!Condition Holds, !Condition Nobody]', /there is no condition Nobody/],
    ['!Not [!Condition C]', /C depends on itself: C → C\. Break the circle/],
    [
      '!Equals [!Ref Api, a]',
      /there is no resource Api to refer to\. .*conditions and rules take parameters/,
    ],
    ['!Equals [!GetAtt Api.ApiId, a]', /there is no resource Api to refer to/],
    ['!Contains [[a], a]', /Fn::Contains is not supported here/],
  ];
  for (const [condition, message] of faults) {
    it(`refuses ${condition}`, () => {
      assert.throws(() => holds(condition), { name: 'TemplateError', message });
    });
  }
});
