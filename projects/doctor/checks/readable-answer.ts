import type { Check } from '../check.ts';
import { sound, unknown, wrong } from '../finding.ts';
import { describeAnswer, isFromBackend, isTurnedAway } from '../probe/answer.ts';
import { nobodySignedIn, untold } from '../probe/untold.ts';
import { browserOrigin } from '../web-app.ts';

const cause =
  'The API has no CorsConfiguration, so the gateway adds no CORS headers to the answers of the backend, and the browser keeps them from the app.';

/** Whether the app may read what the backend answers: a good preflight is not enough for that. */
export const readableAnswer: Check = {
  name: 'readable-answer',
  title: "The app may read the backend's answers",
  probed: ({ preflight, signedIn, anonymous, app }) => {
    const answer = isTurnedAway(anonymous) ? signedIn?.answers[app.tokenUse] : anonymous;
    if (!answer) return nobodySignedIn;
    const failed = untold(preflight, answer);
    if (failed) return failed;
    const allowed = answer.headers.get('access-control-allow-origin');
    const seen = `${describeAnswer(answer)}, access-control-allow-origin: ${allowed ?? 'none'}`;
    if (allowed === '*' || allowed === browserOrigin(app)) return sound(seen);
    // Otherwise the origin is not allowed at all, which another check says.
    const isAllowed = preflight.headers.has('access-control-allow-origin');
    if (!isAllowed || !isFromBackend(answer)) return unknown(describeAnswer(answer));
    return wrong(seen, remedies(allowed));
  },
  read: ({ cors, api, lines }) => {
    if (cors) return sound('The API has a CorsConfiguration.');
    return wrong('The API has no CorsConfiguration.', {
      cause,
      change: `${lines(api.logicalId, 'CorsConfiguration')}: with AllowOrigins, AllowMethods and AllowHeaders`,
    });
  },
};

function remedies(allowed: string | null) {
  const change = 'Add CorsConfiguration to the AWS::ApiGatewayV2::Api.';
  if (allowed === null) return { cause, change };
  const more = allowed.includes(',') ? 'more than one origin' : 'another origin';
  return { cause: `The backend's own CORS header allows ${more}: ${allowed}.`, change };
}
