import type { Check } from '../check.ts';
import { sound, unknown, wrong, type Outcome } from '../finding.ts';
import { describeAnswer, isOk } from '../probe/answer.ts';
import { untold } from '../probe/untold.ts';
import { written } from '../template/assignment.ts';
import { textsOf } from '../template/property-values.ts';
import type { WebApp } from '../web-app.ts';
import { listing } from './listing.ts';

/**
 * GET, HEAD and POST may be sent whether they are listed or not.
 *
 * @see https://fetch.spec.whatwg.org/#cors-safelisted-method
 */
export const methodsAllowed: Check = {
  name: 'methods-allowed',
  title: 'The app may use its methods',
  probed: ({ preflight, app }) => {
    const isJudged = isOk(preflight) && preflight.headers.has('access-control-allow-origin');
    if (!isJudged) return untold(preflight) ?? unknown(describeAnswer(preflight));
    const list = preflight.headers.get('access-control-allow-methods') ?? '';
    return judge(list.split(','), app, (all) => `AllowMethods: ${written(all)}`);
  },
  read: ({ cors, app, api, assign }) => {
    if (!cors) return unknown('The API has no CorsConfiguration.');
    const setTo = (all: readonly string[]) =>
      assign(all, api.logicalId, 'CorsConfiguration', 'AllowMethods');
    return judge(textsOf(cors.AllowMethods), app, setTo);
  },
};

const safelisted = ['GET', 'HEAD', 'POST'];

/** Says how the list is set. */
type SetTo = (all: readonly string[]) => string;

function judge(list: readonly string[], { methods }: WebApp, setTo: SetTo): Outcome {
  // Methods are compared as they are, capitals and all.
  const allowed = list.map((name) => name.trim()).filter((name) => name !== '');
  const seen = `Allowed methods: ${allowed.join(', ') || 'none'}.`;
  const missing = methods.filter(
    (method) => ![...allowed, ...safelisted].includes(method) && !allowed.includes('*'),
  );
  if (missing.length === 0) return sound(seen);
  return wrong(seen, {
    cause: `${listing(missing)} missing in AllowMethods.`,
    change: `${setTo([...new Set([...allowed, ...methods])])}; or give --method, those that the app uses.`,
  });
}
