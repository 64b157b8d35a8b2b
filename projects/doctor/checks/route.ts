import type { Check } from '../check.ts';
import { sound, wrong } from '../finding.ts';
import { describeAnswer } from '../probe/answer.ts';
import { untold } from '../probe/untold.ts';
import { textOf } from '../template/property-values.ts';

/** Whether a stage and a route take what the app calls. */
export const route: Check = {
  name: 'route',
  title: "A route takes the app's requests",
  probed: ({ anonymous, stages, app, api }) => {
    const seen = describeAnswer(anonymous);
    const failed = untold(anonymous);
    if (failed) return failed;
    if (anonymous.gatewayMessage === 'Missing Authentication Token') return wrong(seen, restApi);
    if (anonymous.gatewayMessage !== 'Not Found') return sound(seen);
    const [stage] = stages;
    if (stage !== undefined) {
      return wrong(`${seen}; GET /${stage}${app.path} is taken.`, {
        cause: `The stage is called ${stage}, and its name is missing in the address that the app calls.`,
        change: `StageName: $default; or let the app call ${api}/${stage}.`,
      });
    }
    return wrong(seen, noRoute(app.path));
  },
  read: ({ routeFor, stages, isDeployed, app, lines, assign, api }) => {
    const named = stages.map((stage) => textOf(stage.properties.StageName) ?? '');
    const [stage] = stages;
    if (!stage) {
      return wrong('There is no AWS::ApiGatewayV2::Stage.', {
        cause: 'Without a stage the API has no address.',
        change: `Add a stage with ApiId: !Ref ${api.logicalId}, StageName: $default, AutoDeploy: true.`,
      });
    }
    if (!named.includes('$default') && !named.includes(app.path.split('/')[1] ?? '')) {
      return wrong(`${lines(stage.logicalId, 'StageName')} is ${named.join(', ')}.`, {
        cause: `The stage is called ${named.join(', ')}, and its name is missing in the path ${app.path}.`,
        change: `${assign('$default', stage.logicalId, 'StageName')}; or let the app call the address with /${named[0]}.`,
      });
    }
    if (!isDeployed(stage)) {
      return wrong(`${lines(stage.logicalId)} has neither AutoDeploy nor a deployment.`, {
        cause: 'Nothing deploys the routes to the stage: it answers 404 to every request.',
        change: `${lines(stage.logicalId, 'AutoDeploy')}: true`,
      });
    }
    const found = routeFor('GET', app.path);
    if (found) return sound(`${found.key.text} takes GET ${app.path}.`);
    return wrong(`No RouteKey matches GET ${app.path}.`, noRoute(app.path));
  },
};

/** @see https://repost.aws/knowledge-center/api-gateway-authentication-token-errors */
const restApi = {
  cause:
    'This is what a REST API says of a path, method or stage that it does not have; it is no HTTP API.',
  change: 'Take the address of the HTTP API; or put the stage of the REST API behind the address.',
};

function noRoute(path: string) {
  return {
    cause: `No route takes GET ${path}.`,
    change: `Add a route with RouteKey: $default or ANY ${path}; or give --path, a path that the API has.`,
  };
}
