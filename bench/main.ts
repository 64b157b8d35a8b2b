import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { format } from 'prettier';

import { CONTESTANTS, SIZE_ONLY } from './app/contestants/names.ts';
import { added, appSize, type AppSize } from './build/app-size.ts';
import { buildMeasures, buildProbes, installPackage } from './build/build-measures.ts';
import { readOptions, USAGE, type Options } from './options.ts';
import { describeMachine, describeVersions, load } from './report/describe.ts';
import { readPeersPage, writePeersPage } from './report/peers-page.ts';
import { plot } from './report/plot.ts';
import type { EnvironmentResults, Results } from './report/results.ts';
import { tables } from './report/tables.ts';
import { chromiumRunner } from './run/chromium-runner.ts';
import { measureAll } from './run/measure-all.ts';
import { measureRules } from './run/measure-rules.ts';
import { nodeRunner } from './run/node-runner.ts';
import type { Runner } from './run/runner.ts';

const KEPT = join(import.meta.dirname, 'results.json');

async function main(options: Options): Promise<void> {
  const loadBefore = load();
  console.log('Building the package and the measures …');
  await installPackage();
  const results =
    options.scope === 'rules' ? await measureRulesAnew() : await measure(options, loadBefore);
  await write(results, options);
  console.log(`\n\n${tables(results)}\n\nLoad average ${results.machine.load.join(' → ')}.`);
}

async function measureRulesAnew(): Promise<Results> {
  const before = JSON.parse(await readFile(KEPT, 'utf8')) as Results;
  return { ...before, rules: await measureRules(await buildProbes()) };
}

async function measure(options: Options, loadBefore: number): Promise<Results> {
  const bundle = await buildMeasures();
  const environments = [
    await measureIn(nodeRunner(bundle), options),
    await measureIn(await chromiumRunner(bundle), options),
  ];
  const machine = describeMachine(loadBefore);
  return {
    date: new Date().toISOString(),
    options,
    machine,
    versions: await describeVersions(),
    rules: await measureRules(await buildProbes()),
    environments,
    bytes: await measureBytes(),
  };
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

async function write(results: Results, { keep }: Options): Promise<void> {
  const folder = keep ? import.meta.dirname : join(import.meta.dirname, 'dist');
  await mkdir(folder, { recursive: true });
  const json = await format(JSON.stringify(results), { parser: 'json', printWidth: 100 });
  await writeFile(join(folder, 'results.json'), json);
  await writeFile(join(folder, 'results.svg'), plot(results));
  if (keep) {
    await writePeersPage(await readPeersPage(), results);
  }
  console.log(`Results are in ${folder}.`);
}

const options = readOptions(process.argv.slice(2));
if (options) {
  await main(options);
} else {
  console.log(USAGE);
}
