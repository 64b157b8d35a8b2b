import type { Check } from '../check.ts';
import { sound, unknown, wrong } from '../finding.ts';
import { describeAnswer, isTurnedAway } from '../probe/answer.ts';
import { untold } from '../probe/untold.ts';

/** Whether somebody without a token is turned away. */
export const tokenRequired: Check = {
  name: 'token-required',
  title: 'Nobody comes in without a token',
  probed: ({ anonymous }) => {
    const seen = describeAnswer(anonymous);
    if (isTurnedAway(anonymous)) return sound(seen);
    const { status, gatewayMessage } = anonymous;
    // Other checks say why.
    const isElsewhere = status >= 300 && status < 400;
    const isNobody = ['Not Found', 'Missing Authentication Token'].includes(gatewayMessage ?? '');
    const failed = untold(anonymous) ?? (isElsewhere || isNobody ? unknown(seen) : undefined);
    if (failed) return failed;
    return wrong(seen, {
      cause: 'The route has no authorizer: requests reach the backend without a token.',
      change: 'AuthorizationType: JWT and AuthorizerId: !Ref <the authorizer> on the route.',
    });
  },
  read: ({ routeFor, app, lines }) => {
    const found = routeFor('GET', app.path);
    if (!found) return unknown(`No route takes GET ${app.path}.`);
    const { key, authorization, authorizer, resource } = found;
    const seen = `${key.text} has AuthorizationType ${authorization}.`;
    const place = lines(resource.logicalId, 'AuthorizationType');
    if (authorization === 'NONE') {
      return wrong(seen, {
        cause: 'The route has no authorizer: requests reach the backend without a token.',
        change: `${place}: JWT and AuthorizerId: !Ref <the authorizer>`,
      });
    }
    if (authorization === 'JWT' && !authorizer) {
      return wrong(seen, {
        cause: "The route's AuthorizerId is none of the template's authorizers.",
        change: `${lines(resource.logicalId, 'AuthorizerId')}: !Ref <the authorizer>`,
      });
    }
    return sound(seen);
  },
};
