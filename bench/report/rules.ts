import type { RuleContestant } from '../app/contestants/names.ts';
import type { RuleFindings } from '../run/measure-rules.ts';
import { burst, expiry, synchrony, size, urls } from './number-cells.ts';
import {
  addedHeaders,
  angular,
  callersHeader,
  impatience,
  mistakes,
  nearMisses,
  refusals,
  secrecy,
  server,
  testing,
} from './probe-cells.ts';
import { afterChange, afterOffline, withoutToken } from './request-cells.ts';
import type { Results } from './results.ts';

/** One row of the comparison. */
export interface RuleRow {
  /** The rule's number, or nothing if it is that of the row above. */
  readonly rule: string;
  readonly title: string;
  /** `✓` or `✗`, unless it is a matter of taste, and a few words. */
  readonly cell: (name: RuleContestant, results: Results) => string;
}

const NOT_MEASURED = '–';

/** The rules by which the package wants to be better, row by row. */
export const RULES: readonly RuleRow[] = [
  measured('1', 'odd URLs: token to others, own URLs missed', urls),
  probed('2', 'mistakes in the list stop the app at its start', mistakes),
  measured('3', 'valid token: the request goes on at once', synchrony),
  measured('4', 'a hundred requests after a sleep', burst),
  probed('', 'a caller that gives up leaves the others their refresh', impatience),
  measured('5', 'an expiry under way: requests that wait', expiry),
  probed('6', 'ten requests get 401, and another token would do', refusals),
  probed('7', 'token expired, no network', ({ offline }) => withoutToken(offline?.first)),
  probed('', 'the network is back after a minute: the next request', ({ offline }) =>
    afterOffline(offline?.later),
  ),
  probed('', 'token expired, session revoked', ({ revoked }) => withoutToken(revoked?.first)),
  probed('', 'nobody signed in', ({ nobody }) => withoutToken(nobody)),
  probed('8', 'signed out in this tab', (all) => afterChange(all.signedOutHere)),
  probed('', 'signed out in another tab', (all) => afterChange(all.signedOutElsewhere)),
  probed('', 'another user signed in in another tab', (all) => afterChange(all.otherUserElsewhere)),
  probed('9', "the caller's own Authorization", callersHeader),
  probed('', 'headers added beside the token', addedHeaders),
  probed('10', 'tokens in the console or in errors', secrecy),
  probed('11', 'on a server: start, and a request to the API', server),
  probed('12', 'comes with something for tests', testing),
  probed('13', 'near misses: http, longer segment, upper case', nearMisses),
  probed('14', 'Angular versions it declares', angular),
  measured('15', 'bytes added (brotli), dependencies beside tslib', size),
];

function measured(rule: string, title: string, cell: RuleRow['cell']): RuleRow {
  return { rule, title, cell };
}

function probed(
  rule: string,
  title: string,
  cell: (findings: RuleFindings) => string | undefined,
): RuleRow {
  return {
    rule,
    title,
    cell: (name, { rules }) => cell(rules.contestants[name]) ?? NOT_MEASURED,
  };
}
