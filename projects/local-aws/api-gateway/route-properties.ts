import { z } from 'zod';
import { readProperties, RefusedResource } from '../refused-resource.ts';
import type { Resource } from '../stack/stack.ts';
import type { IntegrationDefinition } from './integration-properties.ts';
import type { AuthorizerDefinition } from './jwt-authorizer.ts';
import { flag, parsed, text, withoutLocalEffect } from '../property-values.ts';
import { parseRouteKey, type RouteKey } from './route-key.ts';

/** An `AWS::ApiGatewayV2::Route` with what it refers to. */
export interface Route {
  readonly resource: Resource;
  readonly key: RouteKey;
  /** Undefined if everybody may call. */
  readonly authorizer: AuthorizerDefinition | undefined;
  /** The caller's token has one of these; it need not if there are none. */
  readonly scopes: readonly string[];
  readonly integration: IntegrationDefinition;
}

const schema = z.strictObject({
  ApiId: text,
  RouteKey: parsed(parseRouteKey),
  Target: text,
  AuthorizationType: z
    .enum(['NONE', 'JWT'], 'must be NONE or JWT, no other authorization is stood in for')
    .default('NONE'),
  AuthorizerId: text.optional(),
  // Scope tokens (RFC 6749, section 3.3): what else stood in a quoted header parameter?
  AuthorizationScopes: z
    .array(text.refine((scope) => /^[\x21\x23-\x5B\x5D-\x7E]+$/.test(scope), 'is no scope'))
    .max(10)
    .default([]),
  ApiKeyRequired: flag.refine((required) => !required, 'HTTP APIs have no API keys').optional(),
  OperationName: withoutLocalEffect,
});

/**
 * Reads an `AWS::ApiGatewayV2::Route`.
 *
 * @throws RefusedResource if it is malformed, or refers to an authorizer or integration that the
 *   stack does not declare.
 */
export function readRoute(
  resource: Resource,
  authorizers: ReadonlyMap<string, AuthorizerDefinition>,
  integrations: ReadonlyMap<string, IntegrationDefinition>,
): Route {
  const { RouteKey, Target, AuthorizationScopes, ...properties } = readProperties(resource, schema);
  const integration = integrations.get(/^integrations\/(.+)$/.exec(Target)?.[1] ?? '');
  if (!integration) {
    const problem = `its Target, "${Target}", is none of the stack's integrations`;
    throw new RefusedResource(
      resource,
      problem,
      'Write Target: !Sub integrations/${<logical id>}.',
    );
  }
  const authorizer = authorizers.get(properties.AuthorizerId ?? '');
  if (properties.AuthorizationType === 'JWT' && !authorizer) {
    const problem = "its AuthorizerId is none of the stack's authorizers";
    throw new RefusedResource(resource, problem, 'Write AuthorizerId: !Ref <logical id>.');
  }
  if (properties.AuthorizationType === 'NONE' && AuthorizationScopes.length > 0) {
    const problem = 'it asks for scopes, but everybody may call it';
    throw new RefusedResource(
      resource,
      problem,
      'Write AuthorizationType: JWT, or drop the scopes.',
    );
  }
  return {
    resource,
    key: RouteKey,
    authorizer: properties.AuthorizationType === 'JWT' ? authorizer : undefined,
    scopes: AuthorizationScopes,
    integration,
  };
}
