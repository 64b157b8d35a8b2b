import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { resolveStack } from './read-stack.ts';
import { TemplateError } from './template-error.ts';

const API = 'Api: { Type: AWS::ApiGatewayV2::Api }';

const resolve = (template: string) => resolveStack(template, 'template.yml', { parameters: {} });

describe('templates', () => {
  const faults: readonly (readonly [name: string, template: string, message: RegExp])[] = [
    ['nothing', '', /^template\.yml: is empty\. Write a template\./],
    ['only a comment', '# later', /is empty/],
    ['a list', '[Resources]', /^template\.yml:1: is a list\. Write a map/],
    ['no resources', 'Parameters: {}', /has no resources\. Write a Resources section/],
    ['empty resources', 'Resources: {}', /has no resources/],
    ['resources that are none', 'Resources:\n', /:1 Resources: is empty\. Write a map/],
    [
      'broken YAML',
      'Resources:\n  Api: {\n',
      /^template\.yml:\d: Flow map.* Correct the YAML or JSON/,
    ],
    ['a tab as indentation', 'Resources:\n\tApi: 1', /^template\.yml:2: .*[Tt]abs/],
    ['broken JSON', '{"Resources": {"Api": }', /^template\.yml:1: .* Correct the YAML or JSON/],
    [
      'a key given twice',
      'Resources:\n  Api: 1\n  Api: 2',
      /^template\.yml:3: Map keys must be unique/,
    ],
    ['two documents', 'Resources: 1\n---\nResources: 2', /multiple documents/],
    [
      'an alias',
      'Resources:\n  A: &a {}\n  B: *a',
      /^template\.yml:3 Resources\.B: is a YAML alias/,
    ],
    [
      'a merge key',
      'Resources:\n  A: &a {}\n  B: { <<: *a }',
      /:3 Resources\.B: has a merge key, <<, .* Write the keys again/,
    ],
    [
      'a tag of another program',
      'Resources:\n  A: { Type: !!js/function x }',
      /:2 Resources\.A\.Type: has a type that only YAML knows/,
    ],
    ['a directive', `%FOO bar\n---\nResources: { ${API} }`, /:1: .*directive %FOO/],
    ['a key that is a list', 'Resources: { ? [a] : 1 }', /has a key that is not text/],
    ['a key that is a function', 'Resources: { ? !Ref a : 1 }', /has a key that is not text/],
    ['an empty key', 'Resources: { ~: 1 }', /has a key that is not text/],
    [
      'binary',
      'Resources: { A: !!binary YQ== }',
      /:1 Resources\.A: has a type that only YAML knows/,
    ],
    [
      'depth without end',
      `Resources: ${'['.repeat(50_000)}`,
      /^template\.yml:1: is nested more than 200 levels deep\. Nest it less/,
    ],
    [
      'a depth that YAML still takes',
      `Resources: ${'{a: '.repeat(201)}1${'}'.repeat(201)}`,
      /^template\.yml:1 Resources\..*: is nested more than 200 levels deep\. Nest it less/,
    ],
    ['more than 1 MiB', `Description: ${'a'.repeat(1_048_577)}`, /is larger than 1 MiB/],
    [
      'a macro',
      `Transform: AWS::Serverless-2016-10-31\nResources: { ${API} }`,
      /:1 Transform: the template is to be transformed by a macro.* AWS::LanguageExtensions alone/,
    ],
    [
      'a misspelt section',
      `Ressources: { ${API} }`,
      /Ressources is not known here\. Known are .*Resources/,
    ],
    [
      'a resource that is none',
      'Resources: { Api: AWS::ApiGatewayV2::Api }',
      /Resources\.Api: is "AWS::ApiGatewayV2::Api"\. Write a map/,
    ],
    [
      'a resource without type',
      'Resources: { Api: { Properties: {} } }',
      /Resources\.Api: has no Type/,
    ],
    [
      'an unsupported type',
      'Resources:\n  Bucket:\n    Type: AWS::S3::Bucket',
      /:2 Resources\.Bucket: resources of type AWS::S3::Bucket are not supported\. Supported are AWS::ApiGatewayV2::Api/,
    ],
    [
      'several unsupported types',
      `Resources:\n  ${API}\n  Table: { Type: AWS::DynamoDB::Table }\n  Queue:\n    Type: AWS::SQS::Queue`,
      /:3 Resources\.Table: .* AWS::DynamoDB::Table are not supported\. Neither are those of Queue \(AWS::SQS::Queue, line 4\)\. Supported are .* in the file of --values/,
    ],
    [
      'a condition named as YAML names a truth value',
      `Conditions: { No: !Equals [a, b] }\nResources: { ${API.replace(' }', ', Condition: No }')} }`,
      /:2 Resources\.Api\.Condition: is false\. Write a string/,
    ],
    [
      'properties beside Properties',
      'Resources: { Api: { Type: AWS::ApiGatewayV2::Api, Name: n } }',
      /Resources\.Api\.Name: Name is not known here\. Known are Type, Properties/,
    ],
    [
      'properties that are none',
      'Resources: { Api: { Type: AWS::ApiGatewayV2::Api, Properties: [] } }',
      /Resources\.Api\.Properties: is a list/,
    ],
    [
      'an unknown condition',
      'Resources: { Api: { Type: AWS::ApiGatewayV2::Api, Condition: Nobody } }',
      /there is no condition Nobody/,
    ],
    [
      'an output of no value',
      `Resources: { ${API} }\nOutputs: { O: { Value: !Ref AWS::NoValue } }`,
      /:2 Outputs\.O: has no value\. Write Value/,
    ],
    [
      'an unsupported function in a resource that is not created',
      `Conditions: { Fails: !Equals [a, b] }
Resources: { ${API}, R: { Type: T, Condition: Fails, Properties: { P: !Length [] } } }`,
      /:2 Resources\.R\.Properties\.P: Fn::Length is not supported here/,
    ],
    [
      'a function in a mapping',
      `Resources: { ${API} }\nMappings: { M: { A: { B: !Ref AWS::Region } } }`,
      /:2 Mappings\.M\.A\.B: Ref is not supported here\. Write the value itself/,
    ],
    [
      'an unsupported function in a rule that does not apply',
      `Resources: { ${API} }
Rules: { R: { RuleCondition: !Equals [a, b], Assertions: [{ Assert: !RefEach a }] } }`,
      /:2 Rules\.R\.Assertions\.Assert: Fn::RefEach is not supported here/,
    ],
    [
      'an unknown key in an output',
      `Resources: { ${API} }\nOutputs: { O: { Value: 1, Exports: a } }`,
      /Exports is not known here\. Known are Description, Value, Export/,
    ],
    [
      'an output without value',
      `Resources: { ${API} }\nOutputs: { O: {} }`,
      /:2 Outputs\.O: has no value\. Write Value/,
    ],
    [
      'a condition that nothing refers to',
      `Resources: { ${API} }\nConditions: { C: !Condition Nobody }`,
      /Conditions\.C: there is no condition Nobody/,
    ],
    [
      'resources in a circle',
      `Resources:
  A: { Type: AWS::ApiGatewayV2::Route, Properties: { ApiId: !Ref D, Target: !Ref B } }
  B: { Type: AWS::ApiGatewayV2::Integration, Properties: { ApiId: !GetAtt C.ApiId } }
  C: { Type: AWS::ApiGatewayV2::Api, Properties: { Name: !Sub '\${A}' } }
  D: { Type: AWS::ApiGatewayV2::Api }`,
      /:4 Resources\.C\.Properties\.Name: A depends on itself: A → B → C → A\. Break the circle/,
    ],
  ];
  for (const [name, template, message] of faults) {
    it(`with ${name} are refused`, () => {
      assert.throws(() => resolve(template), { name: 'TemplateError', message });
    });
  }

  it('give errors that know file, line, resource and remedy', () => {
    assert.throws(
      () => resolve('Resources:\n  Bucket:\n    Type: AWS::S3::Bucket'),
      (error) => {
        assert.ok(error instanceof TemplateError);
        const { file, line, resource, recovery } = error;
        assert.deepEqual([file, line, resource], ['template.yml', 2, 'Bucket']);
        assert.match(recovery, /^Supported are /);
        return true;
      },
    );
  });
});
