import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { format } from 'prettier';

import { RULE_CONTESTANTS } from '../app/contestants/names.ts';
import type { Results } from './results.ts';
import { RULES } from './rules.ts';

const PAGE = join(import.meta.dirname, '../../projects/ngx-cognito-http/docs/peers.md');
const BEGIN = '<!-- written by `npm run bench` -->';
const END = '<!-- end -->';

/** The package's page that compares it with its peers. */
export function readPeersPage(): Promise<string> {
  return readFile(PAGE, 'utf8');
}

/** Puts the results between the page's markers. */
export async function writePeersPage(page: string, results: Results): Promise<void> {
  await writeFile(PAGE, await withResults(page, results));
}

/**
 * The page with these results, formatted.
 *
 * @throws Error if it has no markers
 */
export async function withResults(page: string, results: Results): Promise<string> {
  const begin = page.indexOf(BEGIN);
  const end = page.indexOf(END, begin);
  if (begin < 0 || end < 0) {
    throw new Error(`docs/peers.md needs the lines "${BEGIN}" and "${END}".`);
  }
  const [before, after] = [page.slice(0, begin + BEGIN.length), page.slice(end)];
  return format(`${before}\n\n${written(results)}\n\n${after}`, { parser: 'markdown' });
}

function written(results: Results): string {
  const { rules, date, options } = results;
  const heads = RULE_CONTESTANTS.map((name) => {
    const { package: facts } = rules.contestants[name];
    return facts ? `${facts.name} ${facts.version}` : `${name}'s interceptor`;
  });
  const rows = RULES.map(({ rule, title, cell }) => [
    rule,
    title,
    ...RULE_CONTESTANTS.map((name) => cell(name, results)),
  ]);
  const lines = [
    ['', 'rule', ...heads],
    ['--:', ...Array<string>(heads.length + 1).fill('---')],
  ];
  const table = [...lines, ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
  const measured = `Rules probed on ${rules.date.slice(0, 10)} in ${rules.version}; numbers measured on ${date.slice(0, 10)} in ${results.environments.at(-1)?.version}, with ${options.urls} URLs.`;
  return `${table}\n\n${measured}`;
}
