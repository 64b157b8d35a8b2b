import type { Check } from '../check.ts';
import { sound, unknown, wrong } from '../finding.ts';
import { describeAnswer, isTurnedAway } from '../probe/answer.ts';
import { untold } from '../probe/untold.ts';
import { preflightTarget } from './preflight-target.ts';

const remedy = {
  cause:
    '$default takes OPTIONS / and asks for a token: /{proxy+} does not take the path / by itself.',
  change: `Add a route with RouteKey: OPTIONS / and AuthorizationType: NONE, and ${preflightTarget}.`,
};

/** Whether `/{proxy+}` takes `/` is not documented, so `/` has a route of its own. */
export const rootPreflight: Check = {
  name: 'root-preflight',
  title: 'A preflight of / needs no token',
  probed: ({ preflight, rootPreflight }) => {
    const seen = describeAnswer(rootPreflight);
    if (isTurnedAway(preflight)) return unknown(describeAnswer(preflight));
    // Where the other preflight failed, this one is not to blame for what it tells.
    const failed = untold(rootPreflight, preflight);
    if (failed) return failed;
    return isTurnedAway(rootPreflight) ? wrong(seen, remedy) : sound(seen);
  },
  read: ({ routeFor, app }) => {
    const found = routeFor('OPTIONS', '/');
    const isOpen = !found || found.authorization === 'NONE';
    const seen = `${found?.key.text ?? 'No route'} takes OPTIONS /.`;
    if (isOpen) return sound(seen);
    const ofPath = routeFor('OPTIONS', app.path);
    const isSameRoute = ofPath !== undefined && ofPath.authorization !== 'NONE';
    return isSameRoute
      ? unknown(`${seen} Mend the preflight of ${app.path} first.`)
      : wrong(seen, remedy);
  },
};
