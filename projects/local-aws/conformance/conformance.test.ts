import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { before, describe, it } from 'node:test';
import type { Behaviours } from './behaviours.ts';
import { withConformanceTables } from './conformance-tables.ts';
import { services } from './services.ts';
import { titlesOfTests } from './titles-of-tests.ts';

const command = 'node projects/local-aws/conformance/write-readme.ts';

describe('the conformance tables', () => {
  const urlOf = (folder: string, file: string) => new URL(`../${folder}/${file}`, import.meta.url);
  let titles: Readonly<Record<string, readonly string[]>>;
  before(async () => {
    const files = Object.entries(services).flatMap(([folder, behaviours]) =>
      Object.keys(behaviours).map((file) => urlOf(folder, file)),
    );
    titles = await titlesOfTests(files);
  });

  for (const [folder, behaviours] of Object.entries(services)) {
    for (const [file, ofFile] of Object.entries(behaviours)) {
      it(`name tests that ${folder}/${file} has`, () => {
        const known = titles[urlOf(folder, file).href] ?? [];
        for (const [, , title] of ofFile) {
          assert.ok(known.includes(title), `"${title}" is none of\n  ${known.join('\n  ')}`);
        }
      });
    }

    it(`claim of ${folder} what its tests claim, and nothing twice`, () => {
      const all = Object.values(behaviours).flat();
      for (const [behaviour, evidence, title] of all) {
        const claimed = / \[([DSMTU])\]$/.exec(title)?.[1];
        assert.ok(!claimed || evidence.includes(claimed), `${behaviour}: ${evidence}, ${claimed}`);
      }
      assert.equal(new Set(all.map(([behaviour]) => behaviour)).size, all.length);
    });
  }

  it('stand in the README as they are', async () => {
    const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
    const generated = await withConformanceTables(readme, services);
    assert.equal(readme, generated, `The README is out of step. Run: ${command}`);
  });
});

describe('withConformanceTables', () => {
  const behaviours: Behaviours = {
    'a.test.ts': [['`GET` \\| what', 'D, U', 'matches /{x+} and * [D]']],
  };
  const readme = 'before\n\n<!-- conformance: a -->\nold\n<!-- /conformance -->\n\nafter\n';

  it('writes between the marks alone, and the same again', async () => {
    const once = await withConformanceTables(readme, { a: behaviours });
    assert.match(once, /^before\n\n<!-- conformance: a -->\n\n\| Behaviour/);
    assert.match(once, /\| D, \*\*U\*\* +\| \[matches \/\\\{x\+\\?\} and \\\*\]\(a\/a\.test\.ts\)/);
    assert.match(once, /<!-- \/conformance -->\n\nafter\n$/);
    assert.ok(!once.includes('old'));
    assert.equal(await withConformanceTables(once, { a: behaviours }), once);
  });

  it('refuses a README without the marks', async () => {
    await assert.rejects(withConformanceTables('', { a: behaviours }), /<!-- conformance: a -->/);
  });
});

describe('titlesOfTests', () => {
  it('gives the titles of tests and suites, and runs none', async () => {
    const titles = await titlesOfTests([new URL(import.meta.url)]);
    const ofThisFile = titles[import.meta.url] ?? [];
    assert.ok(ofThisFile.includes('titlesOfTests'));
    assert.ok(
      ofThisFile.includes('titlesOfTests › gives the titles of tests and suites, and runs none'),
    );
  });
});
