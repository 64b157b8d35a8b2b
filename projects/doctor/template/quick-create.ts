import type { Resource, Stack, ValueMap } from '../../local-aws/stack/stack.ts';
import { mapOf } from './property-values.ts';

const prefix = 'AWS::ApiGatewayV2::';

/**
 * The stack with what API Gateway makes by itself of an API that has a `Target`: an integration, a
 * route, by default `$default`, and the stage `$default`, as the stack overrides them.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-apigatewayv2-apigatewaymanagedoverrides.html
 */
export function withQuickCreated(stack: Stack, api: Resource): Stack {
  const { Target, RouteKey = '$default' } = api.properties;
  if (typeof Target !== 'string') return stack;
  const overrides = [...stack.resources.values()].find(
    ({ type, properties }) =>
      type === `${prefix}ApiGatewayManagedOverrides` && properties.ApiId === api.physicalId,
  );
  const created = (name: 'Integration' | 'Route' | 'Stage', properties: ValueMap): Resource => ({
    // Where it is to be changed.
    logicalId: overrides?.logicalId ?? api.logicalId,
    type: prefix + name,
    physicalId: `${api.physicalId}-${name}`,
    attributes: {},
    properties: { ...mapOf(overrides?.properties[name]), ...properties },
  });
  const resources = [
    created('Integration', { IntegrationUri: Target }),
    created('Route', { RouteKey, Target: `integrations/${api.physicalId}-Integration` }),
    created('Stage', { StageName: '$default', AutoDeploy: true }),
  ];
  const entries = resources.map((it) => [it.physicalId, it] as const);
  return { ...stack, resources: new Map([...stack.resources, ...entries]) };
}
