import type { Check } from '../check.ts';
import { sound, unknown, wrong } from '../finding.ts';
import { describeAnswer, isTurnedAway } from '../probe/answer.ts';
import { passedForgery } from '../probe/passed-forgery.ts';

const cause =
  'The route asks for no scope, and the authorizer does not look at token_use: ID tokens pass for access tokens.';
const scopes = '[aws.cognito.signin.user.admin]';

/** Whether ID tokens are kept out of an API that is called with access tokens. */
export const tokenUse: Check = {
  name: 'token-use',
  title: 'ID tokens do not pass for access tokens',
  probed: (examination) => {
    const { signedIn, app, anonymous } = examination;
    if (app.tokenUse === 'id') return unknown('The app sends ID tokens.');
    if (passedForgery(examination)) return unknown('Even forged tokens are let in.');
    if (!signedIn) return unknown('Nobody has signed in: give --user.');
    const { id, access } = signedIn.answers;
    const seen = describeAnswer(id);
    if (!isTurnedAway(anonymous) || isTurnedAway(access)) return unknown(seen);
    if (isTurnedAway(id)) return sound(seen);
    return wrong(seen, { cause, change: `AuthorizationScopes: ${scopes} on the route.` });
  },
  read: ({ routeFor, app, lines }) => {
    if (app.tokenUse === 'id') return unknown('The app sends ID tokens.');
    const found = routeFor('GET', app.path);
    if (found?.authorization !== 'JWT') return unknown(`No JWT authorizer before ${app.path}.`);
    const seen = `${found.key.text} asks for ${found.scopes.join(' or ') || 'no scope'}.`;
    if (found.scopes.length > 0) return sound(seen);
    const place = lines(found.resource.logicalId, 'AuthorizationScopes');
    return wrong(seen, { cause, change: `${place}: ${scopes}` });
  },
};
