import type { Check } from '../check.ts';
import { sound, unknown, wrong, type Outcome } from '../finding.ts';
import { describeAnswer, isNowhere, isOk, isTurnedAway, type Answer } from '../probe/answer.ts';
import type { ApiTemplate, TemplateRoute } from '../template/api-template.ts';
import { missingGrant } from '../template/missing-grant.ts';
import { preflightTarget } from './preflight-target.ts';

/** A browser takes a preflight for answered if the status is 200 to 299. */
export const preflightAnswered: Check = {
  name: 'preflight-answered',
  title: 'A preflight is answered with success',
  probed: ({ preflight, anonymous }) => {
    // Where the stage is missing in the address, that has nothing to do with preflights.
    return [preflight, anonymous].every(isNowhere)
      ? unknown(describeAnswer(anonymous))
      : judge(preflight);
  },
  read: (template) => {
    const { routeFor, app, cors, lines, api } = template;
    const found = routeFor('OPTIONS', app.path);
    if (!found && cors) return sound('The gateway answers by CorsConfiguration.');
    if (!found) return wrong(`No route takes OPTIONS ${app.path}.`, nobody(lines(api.logicalId)));
    if (found.authorization !== 'NONE') return unknown(`${found.key.text} asks for a token.`);
    return missingGrant(template, found) ?? sharedTarget(template, found);
  },
};

/** Whether what is behind OPTIONS is there for OPTIONS, or made for requests that come with a token. */
function sharedTarget(
  { routeFor, app }: ApiTemplate,
  { key, integration }: TemplateRoute,
): Outcome {
  const other = routeFor('GET', app.path);
  if (other?.authorization === 'JWT' && other.integration === integration) {
    return unknown(
      `${key.text} goes where ${other.key.text} goes: --api shows whether that answers without a token.`,
    );
  }
  return sound(`${key.text} has an integration.`);
}

function judge(preflight: Answer): Outcome {
  const seen = describeAnswer(preflight);
  const { status, gatewayMessage } = preflight;
  if (isOk(preflight)) return sound(seen);
  // Other checks say why.
  if (status === 0 || status === 429 || status === 403 || isTurnedAway(preflight)) {
    return unknown(seen);
  }
  if (gatewayMessage === 'Not Found') return wrong(seen, nobody('AWS::ApiGatewayV2::Api'));
  if (gatewayMessage !== undefined && status === 500) {
    return wrong(seen, {
      cause: 'The gateway may not invoke the function behind OPTIONS, or that function fails.',
      change: `Give it an AWS::Lambda::Permission whose SourceArn ends in \${Api}/*/OPTIONS/*; if it has one, read its log: it may need a token. Then give the route ${preflightTarget}.`,
    });
  }
  if (gatewayMessage !== undefined && status === 503) {
    return wrong(seen, {
      cause: 'What is behind the route for OPTIONS is out of reach or too slow.',
      change: `Give the route for OPTIONS ${preflightTarget}.`,
    });
  }
  return wrong(seen, {
    cause: `What is behind the route for OPTIONS answers ${status}, and a browser takes 200 to 299 only.`,
    change: `Give the route for OPTIONS ${preflightTarget}, and with 204.`,
  });
}

function nobody(place: string) {
  return {
    cause:
      'Nobody answers preflights: no route takes OPTIONS, and the API has no CorsConfiguration.',
    change: `Add CorsConfiguration with AllowOrigins, AllowMethods and AllowHeaders to ${place}.`,
  };
}
