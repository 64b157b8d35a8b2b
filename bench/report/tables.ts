import { CONTESTANTS, RULE_CONTESTANTS } from '../app/contestants/names.ts';
import type { Refreshing, Verdict, VerdictCount } from '../app/outcomes.ts';
import type { ContestantResults, EnvironmentResults, Results } from './results.ts';
import { RULES } from './rules.ts';
import type { Timing } from './statistics.ts';
import { table } from './table.ts';

const NONE = '–';

/** Everything as tables for the console. */
export function tables(results: Results): string {
  const { environments, bytes, options, rules } = results;
  return [
    `Rules · ${rules.version}\n\n${ruleTables(results)}`,
    ...environments.flatMap((environment) => [
      section(`Cost per request · ${environment.version}`, COST_HEAD, environment, cost),
      section(`Around an expiry · ${environment.version}`, EXPIRY_HEAD, environment, refreshing),
      section(
        `${options.urls} odd and hostile URLs · ${environment.version}`,
        URL_HEAD,
        environment,
        verdicts,
      ),
    ]),
    `Bytes added to the minimal app\n\n${sizes(bytes)}`,
    ...environments.flatMap(failures),
    ...RULE_CONTESTANTS.flatMap((name) =>
      rules.contestants[name].failures.map((failure) => `${rules.version}, ${name}: ${failure}`),
    ),
  ].join('\n\n\n');
}

/** One after the other: all side by side they would be wider than any console. */
function ruleTables(results: Results): string {
  return RULES.map(({ rule, title, cell }) => {
    const rows = RULE_CONTESTANTS.map((name) => `  ${name.padEnd(26)}${cell(name, results)}`);
    return [`${rule.padStart(2)} ${title}`, ...rows].join('\n');
  }).join('\n\n');
}

function section(
  title: string,
  head: readonly string[],
  { contestants }: EnvironmentResults,
  cells: (results: ContestantResults) => readonly string[],
): string {
  const rows = CONTESTANTS.map((name) => [name, ...cells(contestants[name])]);
  return `${title}\n\n${table(['', ...head], rows)}`;
}

const COST_HEAD = [
  'matched µs',
  '× bare (quartiles)',
  'unmatched µs',
  '× bare (quartiles)',
  'bytes m.',
  'bytes u.',
  'reads m.',
  'reads u.',
];

function cost({ time, allocations, storageReads }: ContestantResults): string[] {
  return [
    ...timing(time?.matched),
    ...timing(time?.unmatched),
    text(allocations?.matched),
    text(allocations?.unmatched),
    text(storageReads?.matched),
    text(storageReads?.unmatched),
  ];
}

function timing(timing: Timing | undefined): string[] {
  if (!timing) {
    return [NONE, NONE];
  }
  const { lower, median, upper } = timing.ratio;
  return [
    timing.microseconds.toFixed(2),
    `${median.toFixed(2)} (${lower.toFixed(2)}–${upper.toFixed(2)})`,
  ];
}

const EXPIRY_HEAD = [
  'waited',
  'expired token',
  'no token',
  'refreshes',
  'burst: refreshes',
  'expired token',
  'no token',
  'failed',
];

function refreshing({ expiry, burst }: ContestantResults): string[] {
  const counts = (all: Refreshing | undefined, ...keys: readonly (keyof Refreshing)[]) =>
    keys.map((key) => text(all?.[key]));
  return [
    ...counts(expiry, 'waited', 'expired', 'anonymous', 'refreshes'),
    ...counts(burst, 'refreshes', 'expired', 'anonymous', 'failed'),
  ];
}

const URL_HEAD = [
  'to wrong origin',
  'outside the path',
  'missed',
  'missed, ambiguous',
  'exceptions',
];

function verdicts({ urls }: ContestantResults): string[] {
  if (!urls) {
    return URL_HEAD.map(() => NONE);
  }
  const count = (verdict: Verdict): VerdictCount =>
    urls[verdict] ?? { urls: 0, withToken: 0, exceptions: 0 };
  const attached = (verdict: Verdict) => `${count(verdict).withToken}/${count(verdict).urls}`;
  const missed = (verdict: Verdict) =>
    `${count(verdict).urls - count(verdict).withToken}/${count(verdict).urls}`;
  const exceptions = Object.values(urls).reduce((sum, { exceptions }) => sum + exceptions, 0);
  return [
    attached('wrong-origin'),
    attached('outside-path'),
    missed('rightful'),
    missed('ambiguous'),
    String(exceptions),
  ];
}

function sizes(bytes: Results['bytes']): string {
  const head = ['', 'initial raw', 'gzip', 'brotli', 'lazy raw', 'gzip', 'brotli'];
  const rows = Object.entries(bytes).map(([name, { initial, lazy }]) => [
    name === 'bare' ? 'bare (the app itself)' : name,
    ...[initial, lazy].flatMap(({ raw, gzip, brotli }) => [raw, gzip, brotli].map(String)),
  ]);
  return table(head, rows);
}

function failures({ version, contestants }: EnvironmentResults): string[] {
  return CONTESTANTS.flatMap((name) =>
    contestants[name].failures.map((failure) => `${version}, ${name}: ${failure}`),
  );
}

function text(value: number | undefined): string {
  return value === undefined ? NONE : String(value);
}
