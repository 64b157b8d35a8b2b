import type { Check } from '../check.ts';
import { sound, unknown, wrong, type Outcome } from '../finding.ts';
import { describeAnswer, isOk } from '../probe/answer.ts';
import { untold } from '../probe/untold.ts';
import { textsOf } from '../template/property-values.ts';
import type { WebApp } from '../web-app.ts';

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
    return judge(list.split(','), app, 'AllowMethods');
  },
  read: ({ cors, app, api, lines }) => {
    if (!cors) return unknown('The API has no CorsConfiguration.');
    const place = lines(api.logicalId, 'CorsConfiguration', 'AllowMethods');
    return judge(textsOf(cors.AllowMethods), app, place);
  },
};

const safelisted = ['GET', 'HEAD', 'POST'];

function judge(list: readonly string[], { methods }: WebApp, place: string): Outcome {
  // Methods are compared as they are, capitals and all.
  const allowed = list.map((name) => name.trim()).filter((name) => name !== '');
  const seen = `Allowed methods: ${allowed.join(', ') || 'none'}.`;
  const missing = methods.filter(
    (method) => ![...allowed, ...safelisted].includes(method) && !allowed.includes('*'),
  );
  if (missing.length === 0) return sound(seen);
  return wrong(seen, {
    cause: `${missing.join(', ')} is missing in AllowMethods.`,
    change: `${place}: [${[...new Set([...allowed, ...methods])].join(', ')}]; or give --method, those that the app uses.`,
  });
}
