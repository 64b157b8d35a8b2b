import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseTemplate } from '../../local-aws/stack/parse-template.ts';
import { resolveParsed } from '../../local-aws/stack/read-stack.ts';
import { readAssign } from './assignment.ts';
import { readLines } from './template-lines.ts';

const issuer = 'https://cognito-idp.us-east-1.amazonaws.com';

function assign(line: string, wanted: string | readonly string[]): string {
  const text = `
Parameters:
  Origins: { Type: CommaDelimitedList, Default: 'https://a.example,https://b.example' }
  Pool: { Type: String, Default: us-east-1_a1B2c3D4e }
Resources:
  Api:
    Type: AWS::ApiGatewayV2::Api
    Properties:
      Name: ${line}
`;
  const template = parseTemplate(text, 'api.yml');
  const stack = resolveParsed(template, {});
  return readAssign(template, stack, readLines(template))(wanted, 'Api', 'Name');
}

const byParameter = (name: string, value: string) =>
  `Set the parameter ${name} to ${value}: api.yml:9 Api.Name takes it from there`;

describe('what assigns to a property', () => {
  for (const [title, line, wanted, said] of [
    ['a list that is a parameter', '!Ref Origins', ['c', 'd'], byParameter('Origins', 'c,d')],
    ['a text that is a parameter', '{ Ref: Pool }', 'c', byParameter('Pool', 'c')],
    ['the one member of a list', '[!Ref Pool]', ['c'], byParameter('Pool', 'c')],
    [
      'members for which a parameter has no room',
      '[!Ref Pool]',
      ['c', 'd'],
      'api.yml:9 Api.Name: [c, d]',
    ],
    ['what is written in its line', '[c]', ['c', 'd'], 'api.yml:9 Api.Name: [c, d]'],
    [
      'a text that ends with a parameter',
      '!Sub https://cognito-idp.${AWS::Region}.${AWS::URLSuffix}/${Pool}',
      `${issuer}/us-east-1_another`,
      byParameter('Pool', 'us-east-1_another'),
    ],
    [
      'a text that no value of its parameter would mend',
      '!Sub https://cognito-idp.eu-west-1.amazonaws.com/${Pool}',
      `${issuer}/us-east-1_another`,
      `api.yml:9 Api.Name: ${issuer}/us-east-1_another`,
    ],
    [
      'a text with a parameter in its midst',
      `!Sub ${issuer}/\${Pool}/`,
      `${issuer}/us-east-1_another`,
      `api.yml:9 Api.Name: ${issuer}/us-east-1_another`,
    ],
    ['what is no parameter', '!Ref AWS::Region', 'c', 'api.yml:9 Api.Name: c'],
  ] as const) {
    it(`is told of ${title}`, () => assert.equal(assign(line, wanted), said));
  }
});
