import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { readCommands, type Command } from './commands.ts';
import { PAGES, ROOT } from './pages.ts';

/** The npm scripts that tell their options by --help. */
const WITH_HELP = ['start', 'local-aws', 'doctor'];
const help = new Map<string, string>();

/** What is wrong with a command of a page, if it is one of the project's own. */
function faultOf(page: string, { words }: Command): string | undefined {
  const [program, ...args] = words;
  if (program === 'npm') return faultOfNpm(page, args);
  if (program === './run-scripts.sh') return faultOfStep(args);
  const file = program === 'node' ? args[0] : undefined;
  return file?.endsWith('.ts') && !existsSync(join(ROOT, file)) ? `no file ${file}` : undefined;
}

function faultOfNpm(page: string, args: readonly string[]): string | undefined {
  const isElsewhere = args[0] === '--prefix';
  const [verb = '', ...rest] = args.slice(isElsewhere ? 2 : 0).filter((word) => word !== '-s');
  const script = verb === 'run' ? rest[0] : verb;
  if (!script || !['run', 'start', 'test'].includes(verb)) return undefined;
  const folders = isElsewhere ? [args[1]] : ['.', dirname(page)];
  if (!folders.some((folder = '') => scriptsOf(folder).includes(script)))
    return `no script ${script}`;
  return unknownOption(optionsOf(rest.join(' ')), help.get(script));
}

function scriptsOf(folder: string): readonly string[] {
  const file = join(ROOT, folder, 'package.json');
  if (!existsSync(file)) return [];
  const { scripts } = JSON.parse(readFileSync(file, 'utf8')) as { scripts?: object };
  return Object.keys(scripts ?? {});
}

function faultOfStep([step = '', ...args]: readonly string[]): string | undefined {
  // A page says STEP where it means any.
  if (!/^[a-z]+$/.test(step)) return undefined;
  const file = join(ROOT, `scripts/steps/${step}.sh`);
  if (!existsSync(file)) return `no step ${step}`;
  const [, taken = ''] = /^read_options '(.*?)'/m.exec(readFileSync(file, 'utf8')) ?? [];
  return unknownOption(optionsOf(args.join(' ')), `${taken} --help`);
}

function optionsOf(text: string): readonly string[] {
  return [...text.matchAll(/(?<=\s|^)--[a-z][a-z-]*/g)].map(([option]) => option);
}

function unknownOption(options: readonly string[], known: string | undefined): string | undefined {
  if (known === undefined) return undefined;
  const all = optionsOf(known);
  const unknown = options.find((option) => !all.includes(option));
  return unknown && `no option ${unknown}`;
}

async function faultsOf(page: string, text: string): Promise<readonly string[]> {
  const commands = await readCommands(text);
  return commands.flatMap((command) => {
    const fault = faultOf(page, command);
    return fault ? [`${page}:${command.line} ${fault}`] : [];
  });
}

describe('commands of the pages', () => {
  before(async () => {
    for (const script of WITH_HELP) {
      const args = ['run', '-s', script, '--', '--help'];
      help.set(script, (await promisify(execFile)('npm', args, { cwd: ROOT })).stdout);
    }
  });

  it('are there, with their options', async () => {
    const faults: string[] = [];
    for (const page of PAGES) {
      faults.push(...(await faultsOf(page, readFileSync(join(ROOT, page), 'utf8'))));
    }
    assert.deepEqual(faults, []);
  });

  for (const [command, fault] of [
    ['npm run nothing', 'no script nothing'],
    ['npm --prefix amplify run ampx', 'no script ampx'],
    ['npm ci && npm run -s doctor -- --help --apis x', 'no option --apis'],
    ['npm start -- \\\n  --ports 1', 'no option --ports'],
    ['./run-scripts.sh destroy', 'no step destroy'],
    ['./run-scripts.sh create --branch main', 'no option --branch'],
    ['node scripts/nothing.ts', 'no file scripts/nothing.ts'],
  ] as const) {
    it(`that are wrong are found: ${command.replace('\\\n', '')}`, async () => {
      const page = `Do it.\n\n~~~sh\nnpm test # ; npm run no\n${command}\n~~~\n`;
      assert.deepEqual(await faultsOf('page.md', page), [`page.md:3 ${fault}`]);
    });
  }
});
