import { fileURLToPath } from 'node:url';
import { NestedStack } from 'aws-cdk-lib';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';
import type { Construct } from 'constructs';
import { dataRemovalPolicy, type Deployment } from '../deployment.ts';

/** What the template asks for; see there. */
export interface GatewayParameters {
  readonly App: string;
  readonly Env: string;
  readonly Name: string;
  readonly UserPoolID: string;
  readonly AppClientID: string;
  readonly AllowedOrigins: readonly string[];
  readonly BackendFunctionArn: string;
}

/** The HTTP API. */
export interface Gateway {
  /** Base URL, without a trailing slash. */
  readonly url: string;
}

const templateFile = fileURLToPath(
  new URL('../../cloudformation/1_ApiGatewayAuthorizer.yml', import.meta.url),
);

/**
 * Deploys the template as it is, in a stack of its own: its parameters stay parameters, which
 * CloudFormation checks, and its rules and conditions can read them. Only its logs go with a deployment
 * that keeps nothing.
 *
 * @throws Error naming the origin that the template doesn't take.
 */
export function createGateway(
  scope: Construct,
  parameters: GatewayParameters,
  deployment: Deployment,
): Gateway {
  const { AllowedOrigins: origins } = parameters;
  const stack = new NestedStack(scope, 'gateway', {
    parameters: { ...parameters, AllowedOrigins: origins.join(',') },
  });
  const template = new CfnInclude(stack, 'Template', { templateFile });
  for (const logs of ['AccessLogs', 'PreflightLogs']) {
    template.getResource(logs).applyRemovalPolicy(dataRemovalPolicy(deployment));
  }
  const { allowedPattern, constraintDescription } = template.getParameter('AllowedOrigins');
  const refused = origins.filter((origin) => !new RegExp(allowedPattern ?? '').test(origin));
  if (refused.length > 0) {
    throw new Error(`The API takes no calls from ${refused.join(', ')}: ${constraintDescription}`);
  }
  const endpoint = stack.nestedStackResource?.getAtt('Outputs.ApiEndpoint');
  if (!endpoint) throw new Error('The gateway has to be nested in another stack.');
  return { url: endpoint.toString() };
}
