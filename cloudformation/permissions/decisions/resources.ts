export const local = (service: string, rest: string) =>
  `arn:aws:${service}:us-east-1:123456789012:${rest}`;
export const iam = (rest: string) => `arn:aws:iam::123456789012:${rest}`;
export const gateway = (path: string) => `arn:aws:apigateway:us-east-1::${path}`;

export const API = gateway('/apis/abcdefghij');
export const VPC_LINKS = gateway('/vpclinks');
export const OWN_API = 'timerservice-dev-ApiGateway';
export const OTHER_API = 'payroll';
export const named = (name: string) => ({ 'apigateway:Request/ApiName': name });
export const apiNamed = (name: string) => ({ 'apigateway:Resource/ApiName': name });
export const taggedAs = (app: string) => ({ 'aws:ResourceTag/App': app });
export const tagsOf = (path: string) => gateway(`/tags/${encodeURIComponent(gateway(path))}`);

export const HERE = { 'aws:RequestedRegion': 'us-east-1' };
export const ELSEWHERE = { 'aws:RequestedRegion': 'eu-west-1' };
export const passedTo = (service: string) => ({
  'iam:PassedToService': `${service}.amazonaws.com`,
});
export const bounded = { 'iam:PermissionsBoundary': iam('policy/timerservice-us-east-1-boundary') };
export const otherwiseBounded = { 'iam:PermissionsBoundary': iam('policy/AdministratorAccess') };

export const STACK = local('cloudformation', 'stack/timerservice-apigateway/1');
export const PROD_STACK = local('cloudformation', 'stack/timerservice-apigateway-prod/1');
export const OWN_STACK = local('cloudformation', 'stack/timerservice-deployers/1');
export const OTHER_STACK = local('cloudformation', 'stack/payroll/1');
export const SANDBOX = local('cloudformation', 'stack/amplify-timerservice-ada-sandbox-1/1');
export const SANDBOX_SECRETS = local('ssm', 'parameter/amplify/timerservice/ada-sandbox-1');
export const SANDBOX_FUNCTION = local(
  'lambda',
  'function:amplify-timerservice-ada-sandbox-1-timer-1',
);
export const BRANCH = local('cloudformation', 'stack/amplify-d1a2b3c4d5e6f7-main-branch-1/1');
export const EXECUTION_ROLE = iam('role/timerservice-us-east-1-cloudformation');
export const ROLE = iam('role/timerservice-apigateway-PreflightRole-1');
export const OTHER_ROLE = iam('role/timerservice-payroll');
export const FUNCTION = local('lambda', 'function:timerservice-apigateway-PreflightFunction-1');
export const OTHER_FUNCTION = local('lambda', 'function:payroll');
export const LOGS = local('logs', 'log-group:timerservice-apigateway-AccessLogs-1');
export const OTHER_LOGS = local('logs', 'log-group:payroll');
export const APP = local('amplify', 'apps/d1a2b3c4d5e6f7');
export const OTHER_APP = local('amplify', 'apps/d0000000000000');
export const cdk = (role: string) => iam(`role/cdk-hnb659fds-${role}-123456789012-us-east-1`);
export const byGateway = { 'lambda:Principal': 'apigateway.amazonaws.com' };
