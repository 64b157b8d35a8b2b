import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { brokenTemplates } from '../testing/broken-templates.ts';
import { TROUBLESHOOTING, troubleshooting } from './page.ts';
import { SYMPTOMS } from './symptoms.ts';

const COMMAND = 'node projects/doctor/troubleshooting/write-page.ts';

describe('the page for troubleshooting', () => {
  it('says what the doctor says', async () => {
    const written = await readFile(TROUBLESHOOTING, 'utf8');
    assert.equal(written, await troubleshooting(), `Write it anew: ${COMMAND}`);
  });

  it('has a symptom for every fault that a template can have', () => {
    const known = new Set(SYMPTOMS.flatMap(({ checks }) => checks));
    const faults = brokenTemplates.filter(({ only }) => only !== 'probed');
    const lacking = faults.filter(({ check }) => !known.has(check)).map(({ check }) => check);
    assert.deepEqual(lacking, [], 'Add them to symptoms.ts.');
  });
});
