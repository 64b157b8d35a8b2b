import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { replaceSection } from './page.ts';
import type { Part } from './parts.ts';
import type { Mutant, Report } from './report.ts';
import { sectionOf, unexplained, type Reasons } from './section.ts';

const source = `export function isOld(age: number): boolean {
  if (age < 0) {
    throw new RangeError('An age is a number of years, from 0 on.');
  }
  return age >= limit && !isYoung(age);
}
`;

/** A change from one place, by line and column, up to another. */
function mutant(status: string, from: string, to: string, replacement: string): Mutant {
  const [start, end] = [from, to].map((place) => {
    const [line = 0, column = 0] = place.split(':').map(Number);
    return { line, column };
  });
  assert.ok(start && end);
  return { status, replacement, location: { start, end } };
}

const part: Part = { title: 'Ages', folder: 'ages', files: ['is-old'], options: {} };
const report: Report = {
  files: {
    'ages/is-old.ts': {
      source,
      mutants: [
        mutant('Survived', '5:10', '5:22', 'age > limit'),
        mutant('NoCoverage', '2:16', '4:4', '{}'),
        mutant('Killed', '2:7', '2:14', 'true'),
        mutant('Timeout', '2:7', '2:14', 'false'),
        mutant('RuntimeError', '1:51', '6:2', '{}'),
        mutant('Ignored', '2:7', '2:14', 'age <= 0'),
      ],
    },
  },
  testFiles: { '': { tests: [{}, {}] } },
};
const boundary = 'return [age >= limit → age > limit] && !isYoung(age);';
const run = { name: 'ages', part, report, date: '2026-11-22', version: '10.0.0' };

describe('what mutation testing came to', () => {
  it('is a table of the files', () => {
    assert.match(sectionOf(run, {}), /^\| \[`is-old\.ts`\].* \| 5 \| 1 \| 1 \| 1 \| 1 \| 1 \|$/m);
    assert.match(sectionOf(run, {}), /^\| Together \| 5 \| 1 \| 1 \| 1 \| 1 \| 1 \|$/m);
  });

  it('names the date, the version, the command and how many tests ran', () => {
    assert.match(
      sectionOf(run, {}),
      /^2026-11-22, Stryker 10\.0\.0, 2 specs: `npm run mutation -- ages`$/m,
    );
  });

  it('lists the survivors with their reasons, in the order of the code', () => {
    const section = sectionOf(run, { 'is-old.ts': { [boundary]: 'The limit is a fraction.' } });
    const lines = section.split('\n').filter((line) => /^- | {2}\S/.test(line));
    assert.equal(lines.length, 4);
    assert.match(lines[0] ?? '', /^- is-old\.ts:2 `if \(age < 0\) \[/);
    assert.match(lines[1] ?? '', /Not explained/);
    assert.equal(lines[2], `- is-old.ts:5 \`${boundary}\`  `);
    assert.equal(lines[3], '  The limit is a fraction.');
  });
});

describe('reasons', () => {
  const changes = unexplained(part, report, {}).map((fault) => fault.split('survives: ')[1] ?? '');

  it('are missed for every survivor', () => {
    assert.equal(changes[1], boundary);
    assert.match(changes[0] ?? '', /^if \(age < 0\) \[\{ throw .* … .* → \{\}\]$/);
  });

  it('hold for the line, wherever it moves to', () => {
    const reasons: Reasons = {
      'is-old.ts': Object.fromEntries(changes.map((change) => [change, 'No test can.'])),
    };
    assert.deepEqual(unexplained(part, report, reasons), []);
  });

  it('are refused for what does not survive, in the files of the part', () => {
    const reasons: Reasons = {
      'is-old.ts': { ...Object.fromEntries(changes.map((change) => [change, ''])), gone: 'So.' },
      'elsewhere.ts': { gone: 'So.' },
    };
    assert.deepEqual(
      unexplained(part, report, reasons).filter((fault) => !fault.includes(' survives: ')),
      ['is-old.ts has a reason for what does not survive: gone'],
    );
  });
});

describe('a section', () => {
  it('takes the place of the one under its heading, and else comes last', () => {
    const page = '# Page\n\n## One\n\nold\n\n## Two\n\ntwo\n';
    assert.equal(
      replaceSection(page, '## One\n\nnew\n\n'),
      '# Page\n\n## One\n\nnew\n\n## Two\n\ntwo\n',
    );
    assert.equal(replaceSection(page, '## Three\n'), `${page}\n## Three\n`);
  });
});
