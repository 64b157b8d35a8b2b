import type { Check } from '../check.ts';
import { sound, unknown, wrong, type Outcome } from '../finding.ts';
import { describeAnswer, isOk } from '../probe/answer.ts';
import { untold } from '../probe/untold.ts';
import { written } from '../template/assignment.ts';
import { textsOf } from '../template/property-values.ts';
import type { WebApp } from '../web-app.ts';
import { listing } from './listing.ts';

/** @see https://fetch.spec.whatwg.org/#cors-preflight-fetch-0 */
export const headersAllowed: Check = {
  name: 'headers-allowed',
  title: 'The app may send Authorization and its other headers',
  probed: ({ preflight, app }) => {
    const seen = describeAnswer(preflight);
    if (!isOk(preflight)) return untold(preflight) ?? unknown(seen);
    const list = preflight.headers.get('access-control-allow-headers');
    // Without an origin, the other headers are left out as well.
    if (!preflight.headers.has('access-control-allow-origin')) return unknown(seen);
    return judge((list ?? '').split(','), app, (all) => `AllowHeaders: ${written(all)}`);
  },
  read: ({ cors, app, api, assign }) => {
    if (!cors) return unknown('The API has no CorsConfiguration.');
    const setTo = (all: readonly string[]) =>
      assign(all, api.logicalId, 'CorsConfiguration', 'AllowHeaders');
    return judge(textsOf(cors.AllowHeaders), app, setTo);
  },
};

/** Says how the list is set. */
type SetTo = (all: readonly string[]) => string;

function judge(list: readonly string[], { headers }: WebApp, setTo: SetTo): Outcome {
  const allowed = list.map((name) => name.trim().toLowerCase()).filter((name) => name !== '');
  const seen = `Allowed headers: ${allowed.join(', ') || 'none'}.`;
  const hasWildcard = allowed.includes('*');
  const missing = headers.filter(
    (name) => !allowed.includes(name) && (name === 'authorization' || !hasWildcard),
  );
  if (missing.length === 0) return sound(seen);
  const needed = new Set([...allowed, ...headers]);
  const change = setTo([...needed].filter((name) => name !== '*'));
  if (hasWildcard) {
    return wrong(seen, { cause: 'The wildcard * does not cover Authorization.', change });
  }
  const cause = `${listing(missing.map(capitalize))} missing in AllowHeaders.`;
  return wrong(seen, { cause, change });
}

function capitalize(name: string): string {
  return name.replaceAll(/(^|-)\w/g, (start) => start.toUpperCase());
}
