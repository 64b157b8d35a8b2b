import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';

import { readCodeBlocks, type CodeBlock } from './code-block.ts';
import { compileBlocks, type BlockError } from './compile-blocks.ts';

const WORKSPACE = join(import.meta.dirname, '../../..');
const PAGES = globSync(['README.md', 'projects/ngx-cognito-http/{README,docs/**/*}.md'], {
  cwd: WORKSPACE,
});

/** What a page may hold besides TypeScript; a diagram is `text`. */
const OTHER_LANGUAGES = ['html', 'json', 'sh', 'text'];

const HINT =
  'What a block takes for granted it imports, or doc-tests/blocks/globals.ts declares it.';

const WRONG_PAGE = `
# A page with a mistake

- in a list:

  \`\`\`ts
  inject(CognitoSession).refresh();
  const expiry: number = inject(CognitoSession).expiresAt();
  \`\`\`
`;

describe('documentation', () => {
  const blocks: CodeBlock[] = [];
  let errors: readonly BlockError[] = [];

  before(async () => {
    for (const page of PAGES) {
      blocks.push(...(await readCodeBlocks(page, readFileSync(join(WORKSPACE, page), 'utf8'))));
    }
    const wrong = await readCodeBlocks('wrong.md', WRONG_PAGE);
    errors = compileBlocks([...blocks.filter(({ language }) => language === 'ts'), ...wrong]);
  });

  it('compiles', () => {
    const found = errors.filter(({ page }) => page !== 'wrong.md');
    const lines = found.map(({ page, line, message }) => `${page}:${line} ${message}`);
    assert.ok(found.length === 0, [...lines, HINT].join('\n'));
  });

  it('is compiled by the line', () => {
    const found = errors.filter(({ page }) => page === 'wrong.md');
    assert.deepEqual(
      found.map(({ line }) => line),
      [7, 8],
    );
  });

  it('names the language of every block, so that none goes unseen', () => {
    const others = blocks.filter(({ language }) => !['ts', ...OTHER_LANGUAGES].includes(language));
    assert.equal(others.map(({ page, line }) => `${page}:${line}`).join('\n'), '');
  });
});
