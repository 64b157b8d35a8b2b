import type { RouteKey } from '../../local-aws/api-gateway/route-key.ts';
import type { Check } from '../check.ts';
import { sound, wrong } from '../finding.ts';
import { describeAnswer, isTurnedAway } from '../probe/answer.ts';
import { untold } from '../probe/untold.ts';
import { preflightTarget } from './preflight-target.ts';

/**
 * A browser adds no token to a preflight, so no route that takes OPTIONS may ask for one.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html
 */
export const preflightWithoutToken: Check = {
  name: 'preflight-without-token',
  title: 'A preflight needs no token',
  probed: ({ preflight }) => {
    const seen = describeAnswer(preflight);
    if (isTurnedAway(preflight)) return wrong(seen, missingRoute);
    return untold(preflight) ?? sound(seen);
  },
  read: ({ routeFor, app, lines }) => {
    const found = routeFor('OPTIONS', app.path);
    if (!found) return sound(`No route takes OPTIONS ${app.path}.`);
    const { authorization, key, resource } = found;
    const seen = `${key.text} takes OPTIONS ${app.path}, with AuthorizationType ${authorization}.`;
    if (authorization === 'NONE') return sound(seen);
    if (key.method !== 'OPTIONS') {
      return wrong(seen, {
        cause: `${key.text} takes OPTIONS too, and asks for a token, which a preflight has not.`,
        change: `Beside ${lines(resource.logicalId)}, ${additionOf(optionsRoutesFor(key))}.`,
      });
    }
    return wrong(seen, {
      cause: 'The route for OPTIONS asks for a token, which a preflight has not.',
      change: `${lines(resource.logicalId, 'AuthorizationType')}: NONE, without AuthorizerId.`,
    });
  },
};

/** `/{proxy+}` may leave out `/`. */
const rootRoutes = ['OPTIONS /{proxy+}', 'OPTIONS /'];

const missingRoute = {
  cause:
    'The route that takes OPTIONS asks for a token, which a preflight has not: $default and ANY take OPTIONS too.',
  change: `Beside $default, ${additionOf(rootRoutes)}; beside an ANY route, one for OPTIONS with the same path.`,
};

/** The same path for OPTIONS alone; every path for `$default`. */
function optionsRoutesFor({ path, text }: RouteKey): readonly string[] {
  return path ? [text.replace(/^\S+/, 'OPTIONS')] : rootRoutes;
}

function additionOf(routeKeys: readonly string[]): string {
  const [routes, each] = routeKeys.length > 1 ? ['routes', ', each'] : ['a route', ''];
  return `add ${routes} with RouteKey: ${routeKeys.join(' and ')}${each} with AuthorizationType: NONE and ${preflightTarget}`;
}
