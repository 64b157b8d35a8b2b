import type { Check } from '../check.ts';
import { sound, unknown, wrong } from '../finding.ts';
import { describeAnswer } from '../probe/answer.ts';
import { mapOf } from '../template/property-values.ts';

const cause = 'The limits of the stage are so low that single requests are answered with 429.';

/** Whether the limits of the stage leave room for a handful of requests. */
export const throttle: Check = {
  name: 'throttle',
  title: 'The limits leave room for requests',
  probed: ({ preflight, anonymous, malformed, signedIn, app }) => {
    const asked = [preflight, anonymous, malformed, signedIn?.answers[app.tokenUse]];
    const refused = asked.find((answer) => answer?.status === 429);
    if (!refused) return sound('No request was answered with 429.');
    const change = 'Raise ThrottlingBurstLimit and ThrottlingRateLimit of the stage.';
    return wrong(describeAnswer(refused), { cause, change });
  },
  read: ({ stages, lines }) => {
    const [stage] = stages;
    if (!stage) return unknown('There is no stage.');
    const settings = mapOf(stage.properties.DefaultRouteSettings) ?? {};
    const low = ['ThrottlingBurstLimit', 'ThrottlingRateLimit'].find(
      (name) => settings[name] !== undefined && Number(settings[name]) < 1,
    );
    if (low === undefined) return sound('No limit is below 1.');
    const change = `${lines(stage.logicalId, 'DefaultRouteSettings', low)}: 50, for example`;
    return wrong(`${low} is ${Number(settings[low])}.`, { cause, change });
  },
};
