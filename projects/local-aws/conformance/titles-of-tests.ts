import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const program = fileURLToPath(new URL('./print-titles.ts', import.meta.url));

/**
 * The titles of all tests and suites in test files, each behind those of the suites around it and
 * separated by ` › `. No test is run.
 *
 * @returns The titles by the file's URL.
 */
export async function titlesOfTests(
  files: readonly URL[],
): Promise<Readonly<Record<string, readonly string[]>>> {
  const urls = files.map(({ href }) => href);
  const { stdout } = await promisify(execFile)(process.execPath, [program, ...urls]);
  return JSON.parse(stdout) as Record<string, string[]>;
}
