import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { customHeaders, readCustomHeaders } from './custom-headers.ts';

/** A file whose rules name themselves. */
function fileOf(...patterns: readonly string[]): string {
  const rule = (pattern: string, index: number) => ({
    pattern,
    headers: [{ key: `X-Rule-${index}`, value: pattern }],
  });
  return JSON.stringify({ customHeaders: patterns.map(rule) });
}

describe('the patterns of custom headers', () => {
  for (const [pattern, matched, others] of [
    ['**', ['/', '/a', '/a/b.js'], []],
    ['**/*', ['/', '/a', '/a/b.js'], []],
    ['**/*.js', ['/a.js', '/a/b.c.js'], ['/', '/a', '/js', '/a.json', '/a.js/b', '/ajs', '/a.JS']],
    ['/', ['/'], ['/a', '/index.html']],
    ['/a.json', ['/a.json'], ['/b/a.json', '/a.json/', '/a-json']],
  ] as const) {
    it(`match by ${pattern}`, () => {
      const rules = readCustomHeaders(fileOf(pattern));
      const isMatched = (path: string) => customHeaders(rules, path).has('x-rule-0');
      assert.deepEqual([...matched, ...others].filter(isMatched), matched);
    });
  }

  for (const pattern of ['*.js', '/a/*', '*', '**/*.{js,css}', '^/a$', 'a.js', '/a/**/b.js', '']) {
    it(`are refused where AWS does not say what they match: ${pattern}`, () => {
      assert.throws(() => readCustomHeaders(fileOf(pattern)), /AWS does not say/);
    });
  }
});

describe('custom headers', () => {
  it('are those of all patterns that match', () => {
    const headers = customHeaders(readCustomHeaders(fileOf('**', '/a', '**/*.js')), '/a');
    assert.deepEqual([...headers.keys()], ['x-rule-0', 'x-rule-1']);
  });

  it('are refused where two patterns set the same', () => {
    const text = `
      customHeaders:
        - { pattern: '**', headers: [{ key: Cache-Control, value: no-cache }] }
        - { pattern: '**/*.js', headers: [{ key: cache-control, value: immutable }] }`;
    const rules = readCustomHeaders(text);
    assert.equal(customHeaders(rules, '/a').get('cache-control'), 'no-cache');
    assert.throws(
      () => customHeaders(rules, '/a.js'),
      /Two patterns set cache-control for \/a\.js/,
    );
  });

  for (const [fault, text] of [
    ['no list', 'customHeaders: {}'],
    ['an unknown key', 'customHeaders: []\napplications: []'],
    ['a rule without headers', "customHeaders: [{ pattern: '**' }]"],
    ['a rule with none', "customHeaders: [{ pattern: '**', headers: [] }]"],
    ['a value that is no text', 'customHeaders: [{ pattern: /, headers: [{ key: A, value: 1 }] }]'],
  ] as const) {
    it(`are refused for ${fault}`, () => {
      assert.throws(() => readCustomHeaders(text), /^Error: customHttp\.yml: /);
    });
  }
});
