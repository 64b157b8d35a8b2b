import type { Check } from '../check.ts';
import { sound, unknown, wrong, type Outcome } from '../finding.ts';
import type { SignedIn } from '../probe/examination.ts';
import { issuerOf, type AppOutputs } from '../web-app.ts';

/** Whether the API was asked with a token of the app, without which nothing is told by its answers. */
export const ownToken: Check = {
  name: 'own-token',
  title: "The token that was sent is the app's own, and still good",
  probed: ({ signedIn, app, askedAt }) => {
    if (!signedIn) return unknown('Nobody has signed in: give --user.');
    return stale(signedIn, askedAt) ?? foreign(signedIn, app.outputs) ?? sound(describe(signedIn));
  },
};

function stale({ claims }: SignedIn, askedAt: number): Outcome | undefined {
  const expiresAt = Number(claims.exp) * 1000;
  if (expiresAt > askedAt) return undefined;
  const seen = Number.isFinite(expiresAt)
    ? `It expired at ${new Date(expiresAt).toISOString()}.`
    : 'It has no expiry.';
  return wrong(seen, {
    cause: 'The token that was given has expired, or is none.',
    change: 'Give fresh ones in DOCTOR_ACCESS_TOKEN and DOCTOR_ID_TOKEN, or sign in by --user.',
  });
}

function foreign(signedIn: SignedIn, outputs: AppOutputs | undefined): Outcome | undefined {
  const { iss } = signedIn.claims;
  if (!outputs || (iss === issuerOf(outputs) && clientOf(signedIn) === outputs.clientId)) {
    return undefined;
  }
  return wrong(describe(signedIn), {
    cause: `The token is none of the app's, which uses client ${outputs.clientId} of ${issuerOf(outputs)}.`,
    change: 'Give tokens of that client, or the outputs of the app that the tokens are from.',
  });
}

function describe(signedIn: SignedIn): string {
  return `It is of client ${clientOf(signedIn)} of ${String(signedIn.claims.iss)}.`;
}

function clientOf({ claims: { aud, client_id } }: SignedIn): string {
  return String(aud ?? client_id);
}
