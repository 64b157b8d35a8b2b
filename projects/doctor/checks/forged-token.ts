import type { Check } from '../check.ts';
import { sound, unknown, wrong } from '../finding.ts';
import { describeAnswer, isTurnedAway } from '../probe/answer.ts';
import { untold } from '../probe/untold.ts';
import { passedForgery } from '../probe/passed-forgery.ts';

/** Whether signatures are looked at. */
export const forgedToken: Check = {
  name: 'forged-token',
  title: 'Forged tokens are turned away',
  probed: (examination) => {
    const { anonymous, malformed, unsigned, signedIn } = examination;
    if (!isTurnedAway(anonymous)) return untold(anonymous) ?? unknown(describeAnswer(anonymous));
    const passed = passedForgery(examination);
    if (!passed) {
      const forged = [malformed, unsigned, signedIn?.tampered].filter((it) => it !== undefined);
      return untold(...forged) ?? sound(forged.map(describeAnswer).join('; '));
    }
    return wrong(describeAnswer(passed), {
      cause:
        'Something else than a JWT authorizer lets tokens in, and does not check their signature.',
      change:
        'AuthorizationType: JWT on the route, with an AWS::ApiGatewayV2::Authorizer of type JWT.',
    });
  },
};
