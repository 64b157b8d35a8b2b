import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { readCustomRules, rewrite } from '../../projects/local-aws/amplify-hosting/custom-rules.ts';

const file = new URL('custom-rules.json', import.meta.url);
const rules = readCustomRules(await readFile(file, 'utf8'));

describe('the rules of the app', () => {
  for (const page of [
    '/',
    '/tasks',
    '/tasks/new',
    '/tasks/0b1c/edit',
    '/a.b',
    '/v1.2/c',
    '/a.jsx',
  ]) {
    it(`serve the app's page for ${page}`, () => {
      assert.equal(rewrite(rules, page), '/index.html');
    });
  }

  const extensions = ['js', 'css', 'svg', 'json', 'map', 'ico', 'png', 'woff2', 'webmanifest'];
  for (const asset of extensions.map((extension) => `/a-1.b.${extension}`)) {
    it(`leave ${asset} alone`, () => assert.equal(rewrite(rules, asset), asset));
  }
});
