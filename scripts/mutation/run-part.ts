import { spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Report } from './report.ts';
import type { Part } from './parts.ts';

/** Git and the checks leave them alone. */
const REPORTS = '.local/mutation/reports';
const COPIES = '.local/mutation/copies';

/**
 * Has Stryker try every mutant of a part, in a copy of the repository.
 *
 * @throws Error if a test fails without any mutant, or Stryker otherwise comes to no report.
 */
export async function runPart(name: string, part: Part): Promise<Report> {
  const options = join(REPORTS, `${name}.conf.json`);
  const report = join(REPORTS, `${name}.json`);
  await mkdir(REPORTS, { recursive: true });
  await writeFile(options, JSON.stringify(strykerOptions(part, report)));
  const code = await run(join(import.meta.dirname, 'node_modules/.bin/stryker'), 'run', options);
  if (code !== 0) throw new Error(`Stryker came to no report of ${name}. It has said why above.`);
  return JSON.parse(await readFile(report, 'utf8')) as Report;
}

function strykerOptions({ folder, files, options }: Part, report: string) {
  return {
    ...options,
    mutate: files.map((file) => `${folder}/${file}.ts`),
    plugins: [
      '@stryker-mutator/jasmine-runner',
      '@stryker-mutator/tap-runner',
      './scripts/mutation/unnamed-tokens.js',
    ],
    ignorers: ['names of tokens'],
    coverageAnalysis: 'perTest',
    // Node and esbuild drop the types without a look at them.
    disableTypeChecks: false,
    concurrency: 1,
    // A busy machine is no endless loop.
    timeoutMS: 30_000,
    reporters: ['progress-append-only', 'json'],
    jsonReporter: { fileName: report },
    tempDirName: COPIES,
    // Made by programs, large, and no business of the tests.
    ignorePatterns: ['/.angular', '/.local', '/dist', '/native', '/test-results'],
  };
}

function run(...[program, ...args]: readonly [string, ...string[]]): Promise<number | null> {
  const child = spawn(process.execPath, [program, ...args], { stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
}
