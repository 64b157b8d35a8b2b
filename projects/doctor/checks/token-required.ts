import type { Check } from '../check.ts';
import { sound, unknown, wrong, type Outcome } from '../finding.ts';
import { describeAnswer, isNowhere, isTurnedAway } from '../probe/answer.ts';
import { untold } from '../probe/untold.ts';
import type { TemplateRoute } from '../template/api-template.ts';
import type { Lines } from '../template/template-lines.ts';

/** Whether somebody without a token is turned away. */
export const tokenRequired: Check = {
  name: 'token-required',
  title: 'Nobody comes in without a token',
  probed: ({ anonymous }) => {
    const seen = describeAnswer(anonymous);
    if (isTurnedAway(anonymous)) return sound(seen);
    const { status } = anonymous;
    // Other checks say why.
    const isElsewhere = status >= 300 && status < 400;
    const failed =
      untold(anonymous) ?? (isElsewhere || isNowhere(anonymous) ? unknown(seen) : undefined);
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
    return judgeKind(found, place, lines) ?? sound(seen);
  },
};

/** Whether what stands before the route is made for the tokens of a user pool. */
function judgeKind(
  { authorization, authorizer, key }: TemplateRoute,
  place: string,
  lines: Lines,
): Outcome | undefined {
  const seen = `${key.text} has AuthorizationType ${authorization}`;
  if (authorization === 'CUSTOM') {
    return unknown(`${seen}: which tokens its function takes stands in its code.`);
  }
  if (authorization !== 'JWT') {
    return wrong(`${seen}.`, {
      cause: `The route takes no tokens of a user pool: AuthorizationType is ${authorization}.`,
      change: `${place}: JWT and AuthorizerId: !Ref <the authorizer>`,
    });
  }
  if (!authorizer || authorizer.type === 'JWT') return undefined;
  return wrong(`${seen}, and its authorizer AuthorizerType ${authorizer.type}.`, {
    cause: `The route asks for a JWT authorizer, and its authorizer is of type ${authorizer.type}.`,
    change: `${lines(authorizer.resource.logicalId, 'AuthorizerType')}: JWT`,
  });
}
