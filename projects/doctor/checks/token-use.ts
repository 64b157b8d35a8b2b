import type { Check } from '../check.ts';
import { sound, unknown, wrong } from '../finding.ts';
import { describeAnswer, isTurnedAway } from '../probe/answer.ts';
import { byOwnToken } from '../probe/by-own-token.ts';
import { passedForgery } from '../probe/passed-forgery.ts';
import { untold } from '../probe/untold.ts';

const cause =
  'The route asks for no scope, and the authorizer does not look at token_use: ID tokens pass for access tokens.';
const scopes = '[aws.cognito.signin.user.admin]';
const otherwise = 'or give --token-use id, if ID tokens are what the app sends.';

/** Whether ID tokens are kept out of an API that is called with access tokens. */
export const tokenUse: Check = {
  name: 'token-use',
  title: 'ID tokens do not pass for access tokens',
  probed: (examination) => {
    if (examination.app.tokenUse === 'id') return unknown('The app sends ID tokens.');
    const isAsked = isTurnedAway(examination.anonymous);
    if (isAsked && passedForgery(examination)) return unknown('Even forged tokens are let in.');
    return judge(examination);
  },
  read: ({ routeFor, app, lines }) => {
    if (app.tokenUse === 'id') return unknown('The app sends ID tokens.');
    const found = routeFor('GET', app.path);
    if (found?.authorization !== 'JWT') return unknown(`No JWT authorizer before ${app.path}.`);
    const seen = `${found.key.text} asks for ${found.scopes.join(' or ') || 'no scope'}.`;
    if (found.scopes.length > 0) return sound(seen);
    const place = lines(found.resource.logicalId, 'AuthorizationScopes');
    return wrong(seen, { cause, change: `${place}: ${scopes}; ${otherwise}` });
  },
};

const judge = byOwnToken(({ answers: { id, access } }) => {
  const seen = describeAnswer(id);
  const failed = untold(id);
  if (failed) return failed;
  // Where the app's own token is refused, it is not for its use that another is.
  if (isTurnedAway(access)) return unknown(describeAnswer(access));
  if (isTurnedAway(id)) return sound(seen);
  return wrong(seen, {
    cause,
    change: `AuthorizationScopes: ${scopes} on the route; ${otherwise}`,
  });
});
