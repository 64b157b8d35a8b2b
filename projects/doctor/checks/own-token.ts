import type { Check } from '../check.ts';
import { sound, wrong, type Outcome } from '../finding.ts';
import { describeRefusal, tokenError, type Answer } from '../probe/answer.ts';
import { claimText, clientOf } from '../probe/claims.ts';
import type { SignedIn } from '../probe/examination.ts';
import { nobodySignedIn } from '../probe/untold.ts';
import { issuerOf, type AppOutputs } from '../web-app.ts';

/** Whether the API was asked with a token of the app, without which nothing is told by its answers. */
export const ownToken: Check = {
  name: 'own-token',
  title: "The token that was sent is the app's own, and still good",
  probed: ({ signedIn, app, askedAt, anonymous }) => {
    if (!signedIn) return nobodySignedIn;
    const fault = stale(signedIn, askedAt) ?? foreign(signedIn, app.outputs);
    return fault ?? refused(signedIn.answers[app.tokenUse], anonymous) ?? sound(describe(signedIn));
  },
};

function stale({ claims }: SignedIn, askedAt: number): Outcome | undefined {
  const { exp } = claims;
  if (typeof exp === 'number' && exp * 1000 > askedAt) return undefined;
  const expiry = new Date(typeof exp === 'number' ? exp * 1000 : NaN);
  // Out of the range of dates: nobody but a forger writes that.
  const isDate = !Number.isNaN(expiry.getTime());
  const seen = isDate ? `It expired at ${expiry.toISOString()}.` : 'It has no expiry.';
  return wrong(seen, {
    cause: 'The token that was given has expired, or is none.',
    change: 'Give fresh ones in DOCTOR_ACCESS_TOKEN and DOCTOR_ID_TOKEN, or sign in by --user.',
  });
}

function foreign(signedIn: SignedIn, outputs: AppOutputs | undefined): Outcome | undefined {
  const { iss } = signedIn.claims;
  if (!outputs || (iss === issuerOf(outputs) && clientOf(signedIn.claims) === outputs.clientId)) {
    return undefined;
  }
  return wrong(describe(signedIn), {
    cause: `The token is none of the app's, which uses client ${outputs.clientId} of ${issuerOf(outputs)}.`,
    change: 'Give tokens of that client, or the outputs of the app that the tokens are from.',
  });
}

/** A good token that is refused, for none of the reasons that other checks know. */
function refused(answer: Answer, anonymous: Answer): Outcome | undefined {
  const error = tokenError(answer) ?? '';
  const challenges = [answer, anonymous].map(({ headers }) => headers.get('www-authenticate'));
  const isKnown = /audience|issuer|key|kid|signature|signing|discovery|jwks/i.test(error);
  if (answer.status !== 401 || isKnown || challenges[0] === challenges[1]) return undefined;
  const seen = describeRefusal(answer);
  if (/expired|before|future|yet|\b(exp|iat|nbf)\b/i.test(error)) {
    return wrong(seen, {
      cause: "By this machine's clock the token is good, by the authorizer's it is not.",
      change: 'Set the clock that is wrong.',
    });
  }
  return wrong(seen, {
    cause: 'The authorizer refuses the token for a reason of its own.',
    change: 'Look at what $context.authorizer.error says in the access log of the stage.',
  });
}

function describe({ claims }: SignedIn): string {
  return `It is of client ${clientOf(claims)} of ${claimText(claims.iss)}.`;
}
