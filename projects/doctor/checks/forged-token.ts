import type { Check } from '../check.ts';
import { sound, unknown, wrong } from '../finding.ts';
import { describeAnswer, isTurnedAway } from '../probe/answer.ts';

/** Whether signatures are looked at. */
export const forgedToken: Check = {
  name: 'forged-token',
  title: 'Forged tokens are turned away',
  probed: ({ anonymous, malformed, unsigned, signedIn }) => {
    if (!isTurnedAway(anonymous)) return unknown(describeAnswer(anonymous));
    const forged = [malformed, unsigned, signedIn?.tampered].filter((it) => it !== undefined);
    const passed = forged.find((answer) => answer.status !== 0 && !isTurnedAway(answer));
    if (!passed) return sound(forged.map(describeAnswer).join('; '));
    return wrong(describeAnswer(passed), {
      cause:
        'Something else than a JWT authorizer lets tokens in, and does not check their signature.',
      change:
        'AuthorizationType: JWT on the route, with an AWS::ApiGatewayV2::Authorizer of type JWT.',
    });
  },
};
