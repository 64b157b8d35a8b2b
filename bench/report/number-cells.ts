import type { RuleContestant } from '../app/contestants/names.ts';
import type { Refreshing } from '../app/outcomes.ts';
import { mark } from './mark.ts';
import type { ContestantResults, Results } from './results.ts';

const NOT_MEASURED = '–';

/** A cell of what was measured in the browser. */
type Cell = (name: RuleContestant, results: Results) => string;

export const urls: Cell = (name, results) => {
  const { urls } = inBrowser(name, results);
  if (!urls) {
    return NOT_MEASURED;
  }
  const astray = (urls['wrong-origin']?.withToken ?? 0) + (urls['outside-path']?.withToken ?? 0);
  const { urls: own = 0, withToken = 0 } = urls.rightful ?? {};
  const thrown = Object.values(urls).reduce((sum, { exceptions }) => sum + exceptions, 0);
  const parts = [`${astray} astray`, `${own - withToken} missed`];
  return mark(
    astray + own - withToken + thrown === 0,
    [...parts, ...(thrown > 0 ? [`${thrown} thrown`] : [])].join(', '),
  );
};

export const synchrony: Cell = (name, results) => {
  const finding = results.rules.contestants[name].validSession;
  const { storageReads, time } = inBrowser(name, results);
  if (!finding || !storageReads || !time) {
    return NOT_MEASURED;
  }
  const how = finding.synchronous ? 'synchronous' : 'asynchronous';
  const reads = count(storageReads.matched, 'storage read');
  return mark(
    finding.synchronous && storageReads.matched === 0,
    `${how}, ${reads}, ${time.matched.ratio.median.toFixed(2)} × bare`,
  );
};

export const burst: Cell = (name, results) => {
  const { burst } = inBrowser(name, results);
  return burst
    ? mark(
        burst.refreshes === 1 && isClean(burst),
        `${count(burst.refreshes, 'refresh', 'refreshes')}${faults(burst)}`,
      )
    : NOT_MEASURED;
};

export const expiry: Cell = (name, results) => {
  const { expiry } = inBrowser(name, results);
  return expiry
    ? mark(expiry.waited === 0 && isClean(expiry), `${expiry.waited} wait${faults(expiry)}`)
    : NOT_MEASURED;
};

export const size: Cell = (name, results) => {
  const app = results.bytes[name];
  if (!app) {
    return NOT_MEASURED;
  }
  const others = (results.rules.contestants[name].package?.dependencies ?? []).filter(
    (dependency) => dependency !== 'tslib',
  );
  return [
    kilobytes(app.initial.brotli + app.lazy.brotli),
    ...ownPart(name, results),
    ...others,
  ].join(', ');
};

/** Of what `ngx-cognito-http` adds, most is Amplify, which signs the user in. */
function ownPart(name: RuleContestant, { bytes }: Results): readonly string[] {
  const core = bytes['ngx-cognito-http-core'];
  return name === 'ngx-cognito-http' && core
    ? [`of which ${kilobytes(core.initial.brotli)} without Amplify`]
    : [];
}

function inBrowser(name: RuleContestant, { environments }: Results): ContestantResults {
  return environments.at(-1)?.contestants[name] ?? { failures: [] };
}

function isClean({ expired, anonymous, failed }: Refreshing): boolean {
  return expired + anonymous + failed === 0;
}

function faults({ expired, anonymous, failed }: Refreshing): string {
  const all = { 'with the expired token': expired, 'without a token': anonymous, failed };
  return Object.entries(all)
    .filter(([, number]) => number > 0)
    .map(([what, number]) => `, ${number} ${what}`)
    .join('');
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
