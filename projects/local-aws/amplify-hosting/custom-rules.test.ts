import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readCustomRules, rewrite } from './custom-rules.ts';

function rule(change: Readonly<Record<string, string>>): string {
  return JSON.stringify([{ source: '</^a$/>', target: '/b', status: '200', ...change }]);
}

describe('custom rules', () => {
  it('are taken in their order, the first that matches [D]', () => {
    const rules = readCustomRules(
      JSON.stringify([
        { source: '</^/docs/a$/>', target: '/a.html', status: '200' },
        { source: '</^/docs//>', target: '/docs.html', status: '200' },
      ]),
    );
    assert.equal(rewrite(rules, '/docs/a'), '/a.html');
    assert.equal(rewrite(rules, '/docs/b'), '/docs.html');
    assert.equal(rewrite(rules, '/b'), '/b');
  });

  for (const [unsupported, change] of [
    ['a redirect', { status: '301' }],
    ['a rewrite of what is not found', { status: '404-200' }],
    ['a placeholder', { source: '/<*>' }],
    ['another server', { target: 'https://example.com/' }],
    ['a condition', { condition: '<US>' }],
  ] as const) {
    it(`are refused for ${unsupported}`, () => {
      assert.throws(() => readCustomRules(rule(change)), /^Error: The custom rules: /);
    });
  }
});
