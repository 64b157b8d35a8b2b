import { unknown, type Outcome } from '../finding.ts';
import type { WebApp } from '../web-app.ts';
import { describeAnswer, isNowhere, isTurnedAway, type Answer } from './answer.ts';
import type { Examination, SignedIn } from './examination.ts';
import { nobodySignedIn, untold } from './untold.ts';

/** What an authorizer did with the token that the app sends. */
export interface OwnToken extends Pick<SignedIn, 'answers' | 'claims'> {
  readonly app: WebApp;
  readonly answer: Answer;
}

/** Judges by what an authorizer did with the app's own token: if there is one, and it was asked. */
export function byOwnToken(
  judge: (own: OwnToken) => Outcome,
): (examination: Examination) => Outcome {
  return ({ signedIn, app, anonymous }) => {
    if (!signedIn) return nobodySignedIn;
    const answer = signedIn.answers[app.tokenUse];
    const failed = untold(anonymous, answer);
    if (failed) return failed;
    if (isTurnedAway(anonymous)) return judge({ ...signedIn, app, answer });
    const reason = isNowhere(anonymous)
      ? 'No route takes the request'
      : 'Nobody is asked for a token';
    return unknown(`${reason}: ${describeAnswer(anonymous)}`);
  };
}
