import type { Check } from '../check.ts';
import { sound, unknown, wrong } from '../finding.ts';
import { describeAnswer, isTurnedAway } from '../probe/answer.ts';
import { passedForgery } from '../probe/passed-forgery.ts';
import { untold } from '../probe/untold.ts';

/** Whether old tokens are of no use any more. */
export const expiredToken: Check = {
  name: 'expired-token',
  title: 'Expired tokens are turned away',
  probed: (examination) => {
    const { anonymous, signedIn } = examination;
    if (!isTurnedAway(anonymous)) return untold(anonymous) ?? unknown(describeAnswer(anonymous));
    if (passedForgery(examination)) return unknown('Even forged tokens are let in.');
    const answer = signedIn?.expired;
    if (!answer) return unknown('Give a token from earlier in DOCTOR_EXPIRED_TOKEN.');
    const seen = describeAnswer(answer);
    if (isTurnedAway(answer)) return sound(seen);
    const failed = untold(answer);
    if (failed) return failed;
    return wrong(seen, {
      cause:
        'Something else than a JWT authorizer lets tokens in, and does not check their expiry.',
      change:
        'AuthorizationType: JWT on the route, with an AWS::ApiGatewayV2::Authorizer of type JWT.',
    });
  },
};
