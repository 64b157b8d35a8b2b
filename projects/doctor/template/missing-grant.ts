import { mayInvoke } from '../../local-aws/api-gateway/invoke-permission.ts';
import { wrong, type Wrong } from '../finding.ts';
import type { ApiTemplate, TemplateRoute } from './api-template.ts';
import { textOf } from './property-values.ts';

/** Why what is behind a route cannot be called; undefined if it can. */
export function missingGrant(template: ApiTemplate, route: TemplateRoute): Wrong | undefined {
  const { resource, integration, key } = route;
  const { lines, stack, api, stages } = template;
  if (!integration) {
    return wrong(`${key.text} points to ${textOf(resource.properties.Target) ?? 'nothing'}.`, {
      cause: "The route's target is none of the template's integrations.",
      change: `${lines(resource.logicalId, 'Target')}: !Sub integrations/\${<logical id of an integration${key.method === 'OPTIONS' ? ' that answers without a token' : ''}>}`,
    });
  }
  const functionArn = functionBehind(textOf(integration.properties.IntegrationUri) ?? '');
  if (functionArn === undefined) return undefined;
  const stageName = textOf(stages[0]?.properties.StageName) ?? '$default';
  if (mayInvoke(stack, { functionArn, apiId: api.physicalId, stageName, routeKey: key })) {
    return undefined;
  }
  const source = key.path ? key.text.replace(' ', '') : '$default';
  return wrong(`No AWS::Lambda::Permission covers ${key.text} and ${functionArn}.`, {
    cause: `The gateway may not invoke the function behind ${key.text}: it answers 500.`,
    change: `Add an AWS::Lambda::Permission for ${lines(integration.logicalId, 'IntegrationUri')} whose SourceArn ends in \${${api.logicalId}}/*/${source}`,
  });
}

/** The ARN of the function that an integration's URI names, in either of the two forms. */
function functionBehind(uri: string): string | undefined {
  return /arn:[\w-]+:lambda:[\w-]+:\d{12}:function:[\w-]+(:[\w$-]+)?/.exec(uri)?.[0];
}
