import { readFileSync } from 'node:fs';
import { resolveStack } from '../../projects/local-aws/stack/read-stack.ts';
import { describedParameters, type StandInStack } from './aws/cloudformation.ts';
import { OUTPUTS } from './workplace.ts';

const TEMPLATE = readFileSync(
  new URL('../../cloudformation/1_ApiGatewayAuthorizer.yml', import.meta.url),
  'utf8',
);

/** Resolved, so that it has the template's defaults for what is not given. */
const STACK = resolveStack(TEMPLATE, 'template', {
  parameters: {
    App: 'timerservice',
    Env: 'dev',
    Name: 'ApiGateway',
    UserPoolID: OUTPUTS.auth.user_pool_id,
    AppClientID: OUTPUTS.auth.user_pool_client_id,
    AllowedOrigins: 'https://app.example.com',
    BackendUrl: 'https://backend.example.com',
  },
});

/** The gateway's stack as `create` leaves it behind, with an HTTP server as its backend. */
export function gatewayStack(changed: Partial<StandInStack> = {}): StandInStack {
  return {
    StackName: 'timerservice-apigateway',
    StackStatus: 'CREATE_COMPLETE',
    EnableTerminationProtection: true,
    Parameters: describedParameters(STACK),
    template: TEMPLATE,
    ...changed,
  };
}

/** What `list-stack-resources` tells of it: two that hold data, and one that holds none. */
export const RESOURCES = [
  resource('AccessLogs', 'AWS::Logs::LogGroup', 'timerservice-apigateway-AccessLogs-X1'),
  resource('PreflightLogs', 'AWS::Logs::LogGroup', 'timerservice-apigateway-PreflightLogs-X2'),
  resource('Api', 'AWS::ApiGatewayV2::Api', 'a1b2c3d4e5'),
];

function resource(LogicalResourceId: string, ResourceType: string, PhysicalResourceId: string) {
  return { LogicalResourceId, ResourceType, PhysicalResourceId, ResourceStatus: 'CREATE_COMPLETE' };
}
