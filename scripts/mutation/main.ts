/**
 * Has the parts that the arguments name, or all of them, mutated, and writes what survives to
 * `SURVIVORS.md`.
 *
 * Exits with 1 if a survivor has no reason in `reasons.ts`, or a reason no survivor.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'prettier';
import packageFile from './package.json' with { type: 'json' };
import { replaceSection } from './page.ts';
import { PARTS, type Part } from './parts.ts';
import { REASONS } from './reasons.ts';
import { runPart } from './run-part.ts';
import { sectionOf, unexplained } from './section.ts';

const page = join(import.meta.dirname, 'SURVIVORS.md');
const named = process.argv.slice(2);
const unknown = named.filter((name) => !PARTS[name]);
if (unknown.length > 0) {
  console.error(
    `There is no part ${unknown.join(', ')}. Choose from: ${Object.keys(PARTS).join(', ')}`,
  );
  process.exit(2);
}

const faults: string[] = [];
for (const [name, part] of Object.entries(PARTS)) {
  if (named.length === 0 || named.includes(name)) faults.push(...(await mutate(name, part)));
}
for (const fault of faults) console.error(fault);
if (faults.length > 0) {
  console.error(
    '\nWrite a test that fails with it, or say in scripts/mutation/reasons.ts why none can.',
  );
}
process.exitCode = faults.length > 0 ? 1 : 0;

async function mutate(name: string, part: Part): Promise<readonly string[]> {
  const report = await runPart(name, part);
  const date = new Date().toISOString().slice(0, 10);
  const version = packageFile.devDependencies['@stryker-mutator/core'];
  const section = sectionOf({ name, part, report, date, version }, REASONS);
  const text = replaceSection(await readFile(page, 'utf8'), section);
  await writeFile(page, await format(text, { parser: 'markdown', printWidth: 100 }));
  return unexplained(part, report, REASONS);
}
