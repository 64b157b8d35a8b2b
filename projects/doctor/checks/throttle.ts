import type { Check } from '../check.ts';
import { sound, unknown, wrong } from '../finding.ts';
import { describeAnswer } from '../probe/answer.ts';
import { answersOf } from '../probe/examination.ts';
import { mapOf } from '../template/property-values.ts';

/** Whether the limits of the stage leave room for a handful of requests. */
export const throttle: Check = {
  name: 'throttle',
  title: 'The limits leave room for requests',
  probed: (examination) => {
    const asked = answersOf(examination);
    const refused = asked.filter(({ status }) => status === 429);
    const [first] = refused;
    const seen = `${refused.length} of ${asked.length} requests were answered with 429`;
    if (!first) return sound(`${seen}.`);
    return wrong(`${seen}, the first: ${describeAnswer(first)}`, {
      cause:
        'The limits of the stage are so low that a handful of requests reaches them, or others use them up.',
      change: 'Raise ThrottlingBurstLimit and ThrottlingRateLimit of the stage.',
    });
  },
  read: ({ stages, assign }) => {
    const [stage] = stages;
    if (!stage) return unknown('There is no stage.');
    const settings = mapOf(stage.properties.DefaultRouteSettings) ?? {};
    const low = ['ThrottlingBurstLimit', 'ThrottlingRateLimit'].find(
      (name) => settings[name] !== undefined && Number(settings[name]) < 1,
    );
    if (low === undefined) return sound('No limit is below 1.');
    const change = `${assign('50', stage.logicalId, 'DefaultRouteSettings', low)}; or more.`;
    return wrong(`${low} is ${Number(settings[low])}.`, {
      cause: 'The limits of the stage are so low that single requests are answered with 429.',
      change,
    });
  },
};
