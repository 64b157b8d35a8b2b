import type { Check } from '../check.ts';
import { sound, wrong, type Outcome } from '../finding.ts';
import { claimText, clientOf } from '../probe/claims.ts';
import type { SignedIn } from '../probe/examination.ts';
import { nobodySignedIn } from '../probe/untold.ts';
import { issuerOf, type AppOutputs } from '../web-app.ts';

/** Whether the API was asked with a token of the app, without which nothing is told by its answers. */
export const ownToken: Check = {
  name: 'own-token',
  title: "The token that was sent is the app's own, and still good",
  probed: ({ signedIn, app, askedAt }) => {
    if (!signedIn) return nobodySignedIn;
    return stale(signedIn, askedAt) ?? foreign(signedIn, app.outputs) ?? sound(describe(signedIn));
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

function describe({ claims }: SignedIn): string {
  return `It is of client ${clientOf(claims)} of ${claimText(claims.iss)}.`;
}
