import type { Check } from '../check.ts';
import { sound, wrong } from '../finding.ts';
import { describeAnswer, isTurnedAway } from '../probe/answer.ts';
import { untold } from '../probe/untold.ts';

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
        change: `Add a route with RouteKey: ${optionsRouteFor(key.path ? key.text : '')} and AuthorizationType: NONE beside ${lines(resource.logicalId)}.`,
      });
    }
    return wrong(seen, {
      cause: 'The route for OPTIONS asks for a token, which a preflight has not.',
      change: `${lines(resource.logicalId, 'AuthorizationType')}: NONE, without AuthorizerId.`,
    });
  },
};

const missingRoute = {
  cause:
    'The route that takes OPTIONS asks for a token, which a preflight has not: $default and ANY take OPTIONS too.',
  change:
    'Add a route with RouteKey: OPTIONS /{proxy+} and AuthorizationType: NONE; beside an ANY route, one for OPTIONS with the same path.',
};

/** The same path for OPTIONS alone. */
function optionsRouteFor(routeKey: string): string {
  const [, path = '/{proxy+}'] = routeKey.split(' ');
  return `OPTIONS ${path}`;
}
