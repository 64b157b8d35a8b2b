import type { Check } from '../check.ts';
import { sound, unknown, wrong } from '../finding.ts';
import { describeAnswer, isTurnedAway } from '../probe/answer.ts';
import { nobodySignedIn, untold } from '../probe/untold.ts';
import { missingGrant } from '../template/missing-grant.ts';

/** Whether requests that are let in come through to the backend. */
export const backend: Check = {
  name: 'backend',
  title: 'Requests reach the backend',
  probed: ({ signedIn, anonymous, app }) => {
    const answer = isTurnedAway(anonymous) ? signedIn?.answers[app.tokenUse] : anonymous;
    if (!answer) return nobodySignedIn;
    const seen = describeAnswer(answer);
    const { status, gatewayMessage } = answer;
    if (gatewayMessage !== undefined && status === 500) {
      return wrong(seen, {
        cause: 'The gateway may not invoke the function behind the route, or that function fails.',
        change:
          'Give it an AWS::Lambda::Permission whose SourceArn covers the route; if it has one, read its log.',
      });
    }
    if (gatewayMessage !== undefined && (status === 503 || status === 504)) {
      return wrong(seen, {
        cause: 'The backend cannot be reached, or takes longer than the integration allows.',
        change: 'Correct IntegrationUri, or for a VPC link its security groups and its service.',
      });
    }
    const failed = untold(answer);
    if (failed) return failed;
    const isRefused = gatewayMessage !== undefined || isTurnedAway(answer);
    return isRefused ? unknown(seen) : sound(seen);
  },
  read: (template) => {
    const found = template.routeFor('GET', template.app.path);
    if (!found) return unknown(`No route takes GET ${template.app.path}.`);
    return missingGrant(template, found) ?? sound(`${found.key.text} has an integration.`);
  },
};
