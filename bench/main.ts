import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { format } from 'prettier';

import { CONTESTANTS, SIZE_ONLY } from './app/contestants/names.ts';
import { added, appSize, type AppSize } from './build/app-size.ts';
import { buildMeasures } from './build/build-measures.ts';
import { readOptions, USAGE, type Options } from './options.ts';
import { describeMachine, describeVersions, load } from './report/describe.ts';
import { plot } from './report/plot.ts';
import type { EnvironmentResults, Results } from './report/results.ts';
import { tables } from './report/tables.ts';
import { chromiumRunner } from './run/chromium-runner.ts';
import { measureAll } from './run/measure-all.ts';
import { nodeRunner } from './run/node-runner.ts';
import type { Runner } from './run/runner.ts';

async function main(options: Options): Promise<void> {
  const loadBefore = load();
  console.log('Building the package and the measures …');
  const bundle = await buildMeasures();
  const environments = [
    await measureIn(nodeRunner(bundle), options),
    await measureIn(await chromiumRunner(bundle), options),
  ];
  const machine = describeMachine(loadBefore);
  const results: Results = {
    date: new Date().toISOString(),
    options,
    machine,
    versions: await describeVersions(),
    environments,
    bytes: await measureBytes(),
  };
  await write(results);
  console.log(`\n\n${tables(results)}\n\nLoad average ${machine.load.join(' → ')}.`);
}

async function measureIn(runner: Runner, options: Options): Promise<EnvironmentResults> {
  try {
    return await measureAll(runner, options);
  } finally {
    await runner.close();
  }
}

/** What each contestant adds; `bare` is the app itself. */
async function measureBytes(): Promise<Record<string, AppSize>> {
  const bytes: Record<string, AppSize> = {};
  let base: AppSize | undefined;
  for (const name of [...CONTESTANTS, ...SIZE_ONLY]) {
    console.log(`Angular build · bytes · ${name}`);
    const app = await appSize(name);
    bytes[name] = base ? added(app, base) : app;
    base ??= app;
  }
  return bytes;
}

async function write(results: Results): Promise<void> {
  const folder = results.options.keep ? import.meta.dirname : join(import.meta.dirname, 'dist');
  await mkdir(folder, { recursive: true });
  const json = await format(JSON.stringify(results), { parser: 'json', printWidth: 100 });
  await writeFile(join(folder, 'results.json'), json);
  await writeFile(join(folder, 'results.svg'), plot(results));
  console.log(`Results are in ${folder}.`);
}

const options = readOptions(process.argv.slice(2));
if (options) {
  await main(options);
} else {
  console.log(USAGE);
}
