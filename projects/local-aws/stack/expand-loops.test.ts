import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { resolveStack } from './read-stack.ts';
import type { Stack } from './stack.ts';

const stackOf = (template: string): Stack =>
  resolveStack(
    `
Transform: AWS::LanguageExtensions
Parameters: { Paths: { Type: CommaDelimitedList, Default: 'open,shut' } }
${template}`,
    'template.yml',
    {},
  );

const API = 'Api: { Type: AWS::ApiGatewayV2::Api }';

describe('loops', () => {
  it('make a resource of each value, by its name, its letters and digits alone, or Ref', () => {
    const { resources } = stackOf(`
Resources:
  ${API}
  Fn::ForEach::Routes:
    - Path
    - [pets/dog, cat]
    - Route&{Path}:
        Type: AWS::ApiGatewayV2::Route
        Properties: { ApiId: !Ref Api, RouteKey: !Sub 'GET /\${Path}', Target: [!Ref Path, '$&'] }`);
    assert.deepEqual([...resources.keys()], ['Api', 'Routepetsdog', 'Routecat']);
    const { RouteKey, Target } = resources.get('Routepetsdog')?.properties ?? {};
    assert.deepEqual([RouteKey, Target], ['GET /pets/dog', ['pets/dog', '$&']]);
  });

  it('may take a parameter, stand in one another, in conditions, properties and outputs', () => {
    const { resources, outputs } = stackOf(`
Conditions:
  Fn::ForEach::Conditions: [Path, !Ref Paths, { 'Is\${Path}': !Equals ['\${Path}', open] }]
Resources:
  Fn::ForEach::Outer:
    - Path
    - !Ref Paths
    - Fn::ForEach::Inner:
        - Method
        - [GET, PUT]
        - \${Method}\${Path}:
            Type: AWS::ApiGatewayV2::Route
            Condition: Is\${Path}
            Properties: { Fn::ForEach::P: [Name, [A, B], { 'Of\${Name}': '\${Method}' }] }
Outputs:
  Fn::ForEach::Outputs: [X, [1, 2], { 'Out\${X}': { Value: '\${X}' } }]`);
    assert.deepEqual([...resources.keys()], ['GETopen', 'PUTopen']);
    assert.deepEqual(resources.get('PUTopen')?.properties, { OfA: 'PUT', OfB: 'PUT' });
    assert.deepEqual(outputs, { Out1: { value: '1' }, Out2: { value: '2' } });
  });

  const R = '{ Type: AWS::ApiGatewayV2::Route, Properties: { A: !Ref None } }';
  const digits = '[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]';
  for (const [loop, message] of [
    ['[X, [a], { "R${X}": ' + R + ' }]', /:6 Resources\.Ra\.Properties\.A: None is neither/],
    ['[X, [a, b], { R: ' + R + ' }]', /Resources\.R: a loop makes R twice\. Let the key hold/],
    ['[X, [a], { Api: ' + R + ' }]', /a loop makes Api twice/],
    ['[X, !Ref Api, { "R${X}": ' + R + ' }]', /Api is neither a parameter nor a resource/],
    ['[X, a, {}]', /gives "a"\. A list is needed here/],
    ['[X, [a]]', /Write \[Identifier, \[values\], \{ Key: value \}\]/],
    ['{}', /Write \[Identifier/],
    [
      ['A', 'B', 'C', 'D'].reduce(
        (body, name) => `[${name}, ${digits}, { Fn::ForEach::${name}: ${body} }]`,
        `[X, ${digits}, {}]`,
      ),
      /the loops go round more than 5000 times\. Shorten the collections/,
    ],
  ] as const) {
    it(`refuse ${loop.slice(0, 60)}`, () => {
      const template = `Resources:\n  ${API}\n  Fn::ForEach::Loop: ${loop}`;
      assert.throws(() => stackOf(template), { name: 'TemplateError', message });
    });
  }

  it('need the transform', () => {
    assert.throws(
      () => resolveStack(`Resources: { Fn::ForEach::L: [X, [a], {}] }`, 'template.yml', {}),
      /Fn::ForEach::L is not supported here\. Write Transform: AWS::LanguageExtensions/,
    );
  });
});
