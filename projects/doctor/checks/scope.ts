import type { Check } from '../check.ts';
import { sound, unknown, wrong } from '../finding.ts';
import { describeAnswer, isTurnedAway } from '../probe/answer.ts';
import { byOwnToken } from '../probe/by-own-token.ts';
import type { WebApp } from '../web-app.ts';

/** Cognito puts it into every access token that a user gets by signing in to the user pool. */
const userScope = 'aws.cognito.signin.user.admin';

/** Whether the app's token holds a scope that the route asks for. */
export const scope: Check = {
  name: 'scope',
  title: "The app's token has a scope that the route asks for",
  probed: byOwnToken(({ answer, claims, app }) => {
    const seen = describeAnswer(answer);
    if (answer.status === 401) return unknown(seen);
    if (!isTurnedAway(answer)) return sound(seen);
    const held = typeof claims.scope === 'string' ? claims.scope : '';
    const { cause, change } = remedy(app, held.split(' '), 'AuthorizationScopes');
    return wrong(`${seen}; the token's scopes: ${held || 'none'}`, {
      cause,
      change: `${change}; where the route asks for none, the backend itself forbids it.`,
    });
  }),
  read: ({ routeFor, app, lines }) => {
    const found = routeFor('GET', app.path);
    if (!found) return unknown(`No route takes GET ${app.path}.`);
    const { scopes, key, resource, authorization } = found;
    if (authorization !== 'JWT') return unknown(`No JWT authorizer stands before ${app.path}.`);
    const seen = `${key.text} asks for ${scopes.join(' or ') || 'no scope'}.`;
    const held = app.tokenUse === 'id' ? [] : [userScope, ...(app.outputs?.oauthScopes ?? [])];
    if (scopes.length === 0 || scopes.some((it) => held.includes(it))) return sound(seen);
    return wrong(seen, remedy(app, held, lines(resource.logicalId, 'AuthorizationScopes')));
  },
};

function remedy({ tokenUse }: WebApp, held: readonly string[], place: string) {
  if (tokenUse === 'id') {
    return {
      cause: 'The route asks for a scope, and ID tokens have none.',
      change: `Drop ${place}, or let the app send access tokens.`,
    };
  }
  return {
    cause: "The route asks for a scope that the app's access token does not hold.",
    change: `${place}: [${held.filter((it) => it !== '').join(', ') || userScope}]`,
  };
}
