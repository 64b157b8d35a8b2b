import type { Check } from '../check.ts';
import { sound, unknown, wrong, type Outcome } from '../finding.ts';
import { describeRefusal, isTurnedAway, tokenError } from '../probe/answer.ts';
import { byOwnToken, type OwnToken } from '../probe/by-own-token.ts';
import { claimText } from '../probe/claims.ts';
import type { ApiTemplate } from '../template/api-template.ts';
import { authorizerOf } from '../template/authorizer-of.ts';
import { isUndecided } from '../template/foreign-resources.ts';
import { howToGive } from '../template/how-to-give.ts';
import { issuerOf } from '../web-app.ts';

/** @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html */
export const issuer: Check = {
  name: 'issuer',
  title: "The authorizer's issuer is the app's user pool",
  probed: byOwnToken(judge),
  read: (template) => {
    const authorizer = authorizerOf(template);
    if (!authorizer) return unknown(`No JWT authorizer stands before GET ${template.app.path}.`);
    const { issuer: text, resource } = authorizer;
    if (isUndecided(text)) return unknown(`Issuer: ${text} ${howToGive(text, template)}`);
    const setTo = (wanted: string) =>
      template.assign(wanted, resource.logicalId, 'JwtConfiguration', 'Issuer');
    return judgeText(text, setTo, template);
  },
};

function judge({ answer, claims }: OwnToken): Outcome {
  const error = tokenError(answer) ?? '';
  const seen = describeRefusal(answer);
  if (!isTurnedAway(answer)) return sound(seen);
  const change = `Issuer: ${claimText(claims.iss)}`;
  if (/discovery|JWKS/i.test(error)) {
    const cause =
      "The authorizer's issuer gives no keys: its user pool does not exist, or is in another region, or cannot be reached.";
    const again = 'if it is that already, try again: the pool may have been out of reach.';
    return wrong(seen, { cause, change: `${change}; ${again}` });
  }
  // Of another pool: no key has the token's `kid`, or the signature does not fit.
  if (/issuer|key|kid|signature|signing/i.test(error)) {
    const cause =
      "The authorizer's issuer is probably another user pool than the app's: the authorizer does not know the token's key.";
    return wrong(seen, { cause, change });
  }
  return unknown(seen);
}

function judgeText(text: string, setTo: (wanted: string) => string, { app }: ApiTemplate): Outcome {
  const seen = `Issuer: ${text}`;
  const expected = app.outputs && issuerOf(app.outputs);
  const [, region, pool = ''] = /^https:\/\/cognito-idp\.([\w-]+)\.[\w.]+\/(.*)$/.exec(text) ?? [];
  if (text.endsWith('/')) {
    const change = setTo(text.replace(/\/+$/, ''));
    return wrong(seen, { cause: 'The issuer has a trailing slash, its tokens have none.', change });
  }
  if (region !== undefined && !pool.startsWith(`${region}_`)) {
    const own = `https://cognito-idp.${pool.split('_')[0]}.amazonaws.com/${pool}`;
    const change = setTo(expected ?? own);
    return wrong(seen, { cause: "The issuer's user pool is in another region.", change });
  }
  if (expected === undefined) return unknown(`${seen} Give --outputs to compare.`);
  if (text === expected) return sound(seen);
  return wrong(seen, {
    cause: `The authorizer's issuer is another user pool than the app's, ${expected}.`,
    change: setTo(expected),
  });
}
