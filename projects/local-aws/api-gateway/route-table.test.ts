import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseRouteKey, routeSignature } from './route-key.ts';
import { createRouteTable, type GreedyVariableRule } from './route-table.ts';

function matcher(keys: readonly string[], rule: GreedyVariableRule = 'needs-a-segment') {
  const table = createRouteTable(
    keys.map((key) => ({ key: parseRouteKey(key) })),
    rule,
  );
  return (method: string, path: string) => {
    const match = table(method, path);
    return match && { key: match.route.key.text, variables: match.pathVariables };
  };
}

describe('the route table', () => {
  const keys = [
    '$default',
    'ANY /{proxy+}',
    'GET /{proxy+}',
    'GET /pets/{proxy+}',
    'GET /pets/{id}/{proxy+}',
    'GET /pets/{id}',
    'ANY /pets/{id}',
    'GET /pets/dog',
    'ANY /pets/dog',
    'POST /',
  ];
  // Every order of declaration has to give the same.
  for (const [order, declared] of Object.entries({
    forwards: keys,
    backwards: keys.toReversed(),
  })) {
    const match = matcher(declared);
    const cases: readonly (readonly [method: string, path: string, key: string])[] = [
      ['GET', '/pets/dog', 'GET /pets/dog'],
      ['PUT', '/pets/dog', 'ANY /pets/dog'],
      ['GET', '/pets/cat', 'GET /pets/{id}'],
      ['PUT', '/pets/cat', 'ANY /pets/{id}'],
      ['GET', '/pets/cat/toys/1', 'GET /pets/{id}/{proxy+}'],
      ['GET', '/pets/', 'GET /{proxy+}'],
      ['GET', '/pets', 'GET /{proxy+}'],
      ['OPTIONS', '/pets', 'ANY /{proxy+}'],
      ['POST', '/', 'POST /'],
      ['GET', '/', '$default'],
      ['GET', '/PETS/dog', 'GET /{proxy+}'],
    ];
    for (const [method, path, key] of cases) {
      it(`${method} ${path} goes to ${key} (declared ${order}) [D]`, () => {
        assert.equal(match(method, path)?.key, key);
      });
    }
  }

  it('matches literals percent-decoded, and a malformed escape as it stands [U]', () => {
    const match = matcher(keys);
    assert.equal(match('GET', '/pets/%64og')?.key, 'GET /pets/dog');
    assert.equal(match('GET', '/pets/%zz')?.key, 'GET /pets/{id}');
  });

  it('lets $default and ANY catch OPTIONS [D]', () => {
    assert.equal(matcher(['$default'])('OPTIONS', '/a')?.key, '$default');
    assert.equal(matcher(['ANY /{proxy+}'])('OPTIONS', '/a')?.key, 'ANY /{proxy+}');
    const both = matcher(['$default', 'OPTIONS /{proxy+}']);
    assert.equal(both('OPTIONS', '/a')?.key, 'OPTIONS /{proxy+}');
  });

  it('finds no route where none takes the method or the path [D]', () => {
    const match = matcher(['GET /a', 'GET /b/{id}']);
    for (const [method, path] of [
      ['POST', '/a'],
      ['GET', '/a/'],
      ['GET', '/a/b'],
      ['GET', '/b/'],
      ['GET', '/'],
    ] as const) {
      assert.equal(match(method, path), undefined);
    }
  });

  it('gives the variables as they were sent', () => {
    const match = matcher(['GET /pets/{id}/{rest+}']);
    const variables = { id: 'a%2Fb', rest: 'c/d%20e' };
    assert.deepEqual(match('GET', '/pets/a%2Fb/c/d%20e')?.variables, variables);
  });

  for (const [rule, key] of [
    ['needs-a-segment', undefined],
    ['takes-an-empty-path', 'OPTIONS /{proxy+}'],
  ] as const) {
    it(`matches / with a greedy variable that ${rule}: ${key} [U]`, () => {
      assert.equal(matcher(['OPTIONS /{proxy+}'], rule)('OPTIONS', '/')?.key, key);
    });
  }
});

describe('a route key', () => {
  for (const key of [
    '',
    'GET',
    'get /a',
    'GET a',
    'GET  /a',
    'FETCH /a',
    'GET /{a+}/b',
    'GET /{}',
    'GET /a{b}',
    'GET /{a',
    '$default ',
    'GET /a b',
  ]) {
    it(`is not "${key}"`, () => {
      assert.throws(() => parseRouteKey(key), SyntaxError);
    });
  }

  it('takes the same requests whatever its variables are called', () => {
    const signature = (key: string) => routeSignature(parseRouteKey(key));
    assert.equal(signature('GET /a/{b}'), signature('GET /a/{c}'));
    assert.notEqual(signature('GET /a/{b}'), signature('GET /a/{b+}'));
    assert.notEqual(signature('GET /a'), signature('ANY /a'));
  });
});
