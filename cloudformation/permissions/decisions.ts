import type { DeployerName } from './deployers.ts';

/** Who may, or may not, do what to which resource, under which circumstances. */
export type Decision = readonly [
  deployer: DeployerName,
  verdict: 'may' | 'may not',
  action: string,
  resource: string,
  context?: Readonly<Record<string, string>>,
];

const local = (service: string, rest: string) =>
  `arn:aws:${service}:us-east-1:123456789012:${rest}`;
const iam = (rest: string) => `arn:aws:iam::123456789012:${rest}`;
const gateway = (path: string) => `arn:aws:apigateway:us-east-1::${path}`;

const API = gateway('/apis/abcdefghij');
const VPC_LINKS = gateway('/vpclinks');
const OWN_API = 'timerservice-dev-ApiGateway';
const OTHER_API = 'payroll';
const named = (name: string) => ({ 'apigateway:Request/ApiName': name });
const apiNamed = (name: string) => ({ 'apigateway:Resource/ApiName': name });
const taggedAs = (app: string) => ({ 'aws:ResourceTag/App': app });
const tagsOf = (path: string) => gateway(`/tags/${encodeURIComponent(gateway(path))}`);

const HERE = { 'aws:RequestedRegion': 'us-east-1' };
const ELSEWHERE = { 'aws:RequestedRegion': 'eu-west-1' };
const passedTo = (service: string) => ({ 'iam:PassedToService': `${service}.amazonaws.com` });
const bounded = { 'iam:PermissionsBoundary': iam('policy/timerservice-us-east-1-boundary') };
const otherwiseBounded = { 'iam:PermissionsBoundary': iam('policy/AdministratorAccess') };

const STACK = local('cloudformation', 'stack/timerservice-apigateway/1');
const PROD_STACK = local('cloudformation', 'stack/timerservice-apigateway-prod/1');
const OWN_STACK = local('cloudformation', 'stack/timerservice-deployers/1');
const OTHER_STACK = local('cloudformation', 'stack/payroll/1');
const SANDBOX = local('cloudformation', 'stack/amplify-timerservice-ada-sandbox-1/1');
const SANDBOX_SECRETS = local('ssm', 'parameter/amplify/timerservice/ada-sandbox-1');
const SANDBOX_FUNCTION = local('lambda', 'function:amplify-timerservice-ada-sandbox-1-timer-1');
const BRANCH = local('cloudformation', 'stack/amplify-d1a2b3c4d5e6f7-main-branch-1/1');
const EXECUTION_ROLE = iam('role/timerservice-us-east-1-cloudformation');
const ROLE = iam('role/timerservice-apigateway-PreflightRole-1');
const OTHER_ROLE = iam('role/timerservice-payroll');
const FUNCTION = local('lambda', 'function:timerservice-apigateway-PreflightFunction-1');
const OTHER_FUNCTION = local('lambda', 'function:payroll');
const LOGS = local('logs', 'log-group:timerservice-apigateway-AccessLogs-1');
const OTHER_LOGS = local('logs', 'log-group:payroll');
const APP = local('amplify', 'apps/d1a2b3c4d5e6f7');
const OTHER_APP = local('amplify', 'apps/d0000000000000');
const cdk = (role: string) => iam(`role/cdk-hnb659fds-${role}-123456789012-us-east-1`);
const byGateway = { 'lambda:Principal': 'apigateway.amazonaws.com' };

const API_DEPLOYERS: readonly Decision[] = [
  ['ApiDeployers', 'may', 'cloudformation:CreateChangeSet', STACK],
  ['ApiDeployers', 'may', 'cloudformation:ExecuteChangeSet', PROD_STACK],
  ['ApiDeployers', 'may', 'cloudformation:DeleteStack', STACK],
  ['ApiDeployers', 'may', 'cloudformation:ContinueUpdateRollback', STACK],
  ['ApiDeployers', 'may', 'cloudformation:UpdateTerminationProtection', STACK],
  ['ApiDeployers', 'may', 'cloudformation:SetStackPolicy', STACK],
  ['ApiDeployers', 'may', 'cloudformation:ValidateTemplate', '*', HERE],
  ['ApiDeployers', 'may not', 'cloudformation:ValidateTemplate', '*', ELSEWHERE],
  ['ApiDeployers', 'may not', 'cloudformation:CreateStack', OTHER_STACK],
  ['ApiDeployers', 'may not', 'cloudformation:UpdateStack', STACK],
  ['ApiDeployers', 'may not', 'cloudformation:CreateChangeSet', OWN_STACK],
  ['ApiDeployers', 'may not', 'cloudformation:CreateChangeSet', BRANCH],
  ['ApiDeployers', 'may', 'iam:PassRole', EXECUTION_ROLE, passedTo('cloudformation')],
  ['ApiDeployers', 'may not', 'iam:PassRole', EXECUTION_ROLE, passedTo('lambda')],
  ['ApiDeployers', 'may not', 'iam:PassRole', EXECUTION_ROLE, passedTo('ec2')],
  ['ApiDeployers', 'may not', 'iam:PassRole', iam('role/Admin'), passedTo('cloudformation')],
  ['ApiDeployers', 'may not', 'iam:PassRole', ROLE, passedTo('lambda')],
  ['ApiDeployers', 'may not', 'sts:AssumeRole', EXECUTION_ROLE],
  ['ApiDeployers', 'may not', 'iam:PutRolePolicy', EXECUTION_ROLE],
  ['ApiDeployers', 'may not', 'iam:UpdateAssumeRolePolicy', EXECUTION_ROLE],
  ['ApiDeployers', 'may not', 'iam:CreateRole', ROLE, bounded],
  [
    'ApiDeployers',
    'may not',
    'iam:AddUserToGroup',
    iam('group/timerservice-us-east-1-api-deployers'),
  ],
  ['ApiDeployers', 'may not', 'lambda:UpdateFunctionCode', FUNCTION],
  ['ApiDeployers', 'may not', 'apigateway:DELETE', gateway('/apis/abcdefghij')],
];

const EXECUTION: readonly Decision[] = [
  ['ExecutionRole', 'may', 'apigateway:POST', gateway('/apis'), named(OWN_API)],
  ['ExecutionRole', 'may not', 'apigateway:POST', gateway('/apis'), named(OTHER_API)],
  ['ExecutionRole', 'may', 'apigateway:PATCH', API, apiNamed(OWN_API)],
  ['ExecutionRole', 'may not', 'apigateway:PATCH', API, apiNamed(OTHER_API)],
  ['ExecutionRole', 'may', 'apigateway:DELETE', API, apiNamed(OWN_API)],
  ['ExecutionRole', 'may not', 'apigateway:DELETE', API, apiNamed(OTHER_API)],
  ['ExecutionRole', 'may', 'apigateway:DELETE', `${API}/routes/1234567`],
  ['ExecutionRole', 'may', 'apigateway:PATCH', `${API}/stages/$default`, taggedAs('timerservice')],
  ['ExecutionRole', 'may not', 'apigateway:PATCH', `${API}/stages/$default`, taggedAs('payroll')],
  ['ExecutionRole', 'may', 'apigateway:POST', tagsOf('/apis/abcdefghij')],
  ['ExecutionRole', 'may', 'apigateway:POST', tagsOf('/v2/apis/abcdefghij')],
  ['ExecutionRole', 'may not', 'apigateway:PUT', tagsOf('/restapis/abcdefghij')],
  ['ExecutionRole', 'may not', 'apigateway:PUT', tagsOf('/domainnames/example.com')],
  ['ExecutionRole', 'may', 'apigateway:POST', VPC_LINKS],
  ['ExecutionRole', 'may', 'apigateway:POST', tagsOf('/vpclinks/abcdef')],
  ['ExecutionRole', 'may', 'apigateway:DELETE', `${VPC_LINKS}/abcdef`, taggedAs('timerservice')],
  ['ExecutionRole', 'may not', 'apigateway:DELETE', `${VPC_LINKS}/abcdef`, taggedAs('payroll')],
  ['ExecutionRole', 'may not', 'apigateway:DELETE', gateway('/restapis/abcdefghij')],
  ['ExecutionRole', 'may not', 'apigateway:PATCH', gateway('/account')],
  ['ExecutionRole', 'may', 'lambda:CreateFunction', FUNCTION],
  ['ExecutionRole', 'may not', 'lambda:CreateFunction', OTHER_FUNCTION],
  ['ExecutionRole', 'may not', 'lambda:UpdateFunctionCode', local('lambda', 'function:timer-api')],
  ['ExecutionRole', 'may not', 'lambda:InvokeFunction', FUNCTION],
  ['ExecutionRole', 'may', 'lambda:AddPermission', FUNCTION, byGateway],
  [
    'ExecutionRole',
    'may',
    'lambda:AddPermission',
    local('lambda', 'function:timer-api'),
    byGateway,
  ],
  [
    'ExecutionRole',
    'may',
    'lambda:AddPermission',
    local('lambda', 'function:timer-api:live'),
    byGateway,
  ],
  [
    'ExecutionRole',
    'may not',
    'lambda:AddPermission',
    local('lambda', 'function:timer-apis'),
    byGateway,
  ],
  ['ExecutionRole', 'may not', 'lambda:AddPermission', FUNCTION, { 'lambda:Principal': '*' }],
  ['ExecutionRole', 'may not', 'lambda:AddPermission', OTHER_FUNCTION, byGateway],
  ['ExecutionRole', 'may', 'lambda:RemovePermission', FUNCTION],
  ['ExecutionRole', 'may', 'lambda:RemovePermission', local('lambda', 'function:timer-api:live')],
  ['ExecutionRole', 'may not', 'lambda:RemovePermission', OTHER_FUNCTION],
  ['ExecutionRole', 'may', 'lambda:GetPolicy', FUNCTION],
  ['ExecutionRole', 'may not', 'lambda:GetPolicy', OTHER_FUNCTION],
  ['ExecutionRole', 'may', 'iam:CreateRole', ROLE, bounded],
  ['ExecutionRole', 'may not', 'iam:CreateRole', ROLE],
  ['ExecutionRole', 'may not', 'iam:CreateRole', ROLE, otherwiseBounded],
  ['ExecutionRole', 'may not', 'iam:CreateRole', OTHER_ROLE, bounded],
  ['ExecutionRole', 'may', 'iam:PutRolePolicy', ROLE, bounded],
  ['ExecutionRole', 'may not', 'iam:PutRolePolicy', ROLE],
  ['ExecutionRole', 'may not', 'iam:PutRolePolicy', EXECUTION_ROLE, bounded],
  ['ExecutionRole', 'may not', 'iam:PutRolePermissionsBoundary', ROLE, otherwiseBounded],
  ['ExecutionRole', 'may not', 'iam:DeleteRolePermissionsBoundary', ROLE],
  [
    'ExecutionRole',
    'may not',
    'iam:AttachRolePolicy',
    ROLE,
    { ...bounded, 'iam:PolicyARN': 'arn:aws:iam::aws:policy/AdministratorAccess' },
  ],
  ['ExecutionRole', 'may not', 'iam:UpdateAssumeRolePolicy', EXECUTION_ROLE],
  ['ExecutionRole', 'may', 'iam:DeleteRole', ROLE],
  ['ExecutionRole', 'may not', 'iam:DeleteRole', EXECUTION_ROLE],
  ['ExecutionRole', 'may not', 'iam:DeleteRole', iam('role/Admin')],
  [
    'ExecutionRole',
    'may not',
    'iam:CreatePolicyVersion',
    iam('policy/timerservice-us-east-1-boundary'),
  ],
  ['ExecutionRole', 'may not', 'iam:CreateUser', iam('user/timerservice-apigateway')],
  ['ExecutionRole', 'may', 'iam:PassRole', ROLE, passedTo('lambda')],
  ['ExecutionRole', 'may not', 'iam:PassRole', ROLE, passedTo('ec2')],
  ['ExecutionRole', 'may not', 'iam:PassRole', EXECUTION_ROLE, passedTo('lambda')],
  ['ExecutionRole', 'may not', 'iam:PassRole', iam('role/Admin'), passedTo('lambda')],
  [
    'ExecutionRole',
    'may',
    'iam:CreateServiceLinkedRole',
    iam('role/aws-service-role/ops.apigateway.amazonaws.com/AWSServiceRoleForAPIGateway'),
    { 'iam:AWSServiceName': 'ops.apigateway.amazonaws.com' },
  ],
  [
    'ExecutionRole',
    'may not',
    'iam:CreateServiceLinkedRole',
    iam('role/aws-service-role/ops.apigateway.amazonaws.com/AWSServiceRoleForAPIGateway'),
    { 'iam:AWSServiceName': 'spot.amazonaws.com' },
  ],
  ['ExecutionRole', 'may', 'logs:CreateLogGroup', LOGS],
  ['ExecutionRole', 'may not', 'logs:CreateLogGroup', OTHER_LOGS],
  ['ExecutionRole', 'may not', 'logs:DeleteLogGroup', LOGS],
  ['ExecutionRole', 'may not', 'logs:FilterLogEvents', LOGS],
  ['ExecutionRole', 'may', 'logs:CreateLogDelivery', '*', HERE],
  ['ExecutionRole', 'may not', 'logs:PutResourcePolicy', '*', ELSEWHERE],
  ['ExecutionRole', 'may', 'ec2:DescribeSubnets', '*', HERE],
  ['ExecutionRole', 'may not', 'ec2:DescribeSubnets', '*', ELSEWHERE],
  ['ExecutionRole', 'may not', 'cloudformation:UpdateStack', STACK],
  ['RoleOfStack', 'may', 'logs:PutLogEvents', `${LOGS}:log-stream:1`],
  ['RoleOfStack', 'may not', 'logs:PutLogEvents', `${OTHER_LOGS}:log-stream:1`],
  ['RoleOfStack', 'may not', 'iam:AttachUserPolicy', iam('user/ada')],
  ['RoleOfStack', 'may not', 'sts:AssumeRole', iam('role/Admin')],
  ['RoleOfStack', 'may not', 's3:GetObject', 'arn:aws:s3:::payroll/2026'],
];

const OTHERS: readonly Decision[] = [
  ['AuthDeployers', 'may', 'cloudformation:DescribeStacks', SANDBOX],
  ['AuthDeployers', 'may', 'cloudformation:DescribeStacks', BRANCH],
  ['AuthDeployers', 'may not', 'cloudformation:DescribeStacks', STACK],
  ['AuthDeployers', 'may not', 'cloudformation:UpdateStack', SANDBOX],
  ['AuthDeployers', 'may', 'sts:AssumeRole', cdk('deploy-role')],
  ['AuthDeployers', 'may', 'sts:AssumeRole', cdk('file-publishing-role')],
  ['AuthDeployers', 'may not', 'sts:AssumeRole', cdk('cfn-exec-role')],
  ['AuthDeployers', 'may not', 'sts:AssumeRole', EXECUTION_ROLE],
  [
    'AuthDeployers',
    'may',
    'ssm:GetParameter',
    local('ssm', 'parameter/cdk-bootstrap/hnb659fds/version'),
  ],
  ['AuthDeployers', 'may not', 'ssm:GetParameter', local('ssm', 'parameter/payroll/password')],
  ['AuthDeployers', 'may', 'ssm:GetParametersByPath', SANDBOX_SECRETS],
  [
    'AuthDeployers',
    'may not',
    'ssm:GetParametersByPath',
    local('ssm', 'parameter/amplify/payroll/a'),
  ],
  ['AuthDeployers', 'may', 'lambda:UpdateFunctionCode', SANDBOX_FUNCTION],
  ['AuthDeployers', 'may not', 'lambda:UpdateFunctionCode', OTHER_FUNCTION],
  [
    'AuthDeployers',
    'may not',
    'lambda:UpdateFunctionCode',
    local('lambda', 'function:amplify-payroll-1'),
  ],
  ['AuthDeployers', 'may not', 'lambda:UpdateFunctionCode', FUNCTION],
  ['AuthDeployers', 'may not', 'lambda:InvokeFunction', SANDBOX_FUNCTION],
  ['AuthDeployers', 'may not', 'sts:AssumeRole', cdk('lookup-role')],
  ['AuthDeployers', 'may not', 'iam:PassRole', EXECUTION_ROLE, passedTo('cloudformation')],
  [
    'AuthDeployers',
    'may not',
    'cognito-idp:AdminGetUser',
    local('cognito-idp', 'userpool/us-east-1_a'),
  ],
  ['HostingDeployers', 'may', 'amplify:ListApps', '*', HERE],
  ['HostingDeployers', 'may not', 'amplify:ListApps', '*', ELSEWHERE],
  ['HostingDeployers', 'may', 'amplify:GetApp', APP],
  ['HostingDeployers', 'may not', 'amplify:GetApp', OTHER_APP],
  ['HostingDeployers', 'may not', 'amplify:UpdateApp', APP],
  ['HostingDeployers', 'may not', 'amplify:UpdateBranch', `${APP}/branches/main`],
  ['HostingDeployers', 'may not', 'amplify:CreateDeployment', `${APP}/branches/main`],
  ['HostingDeployers', 'may', 'amplify:StartJob', `${APP}/branches/main/jobs/1`],
  ['HostingDeployers', 'may', 'amplify:ListJobs', `${APP}/branches/main`],
  ['HostingDeployers', 'may not', 'amplify:DeleteApp', APP],
  ['HostingDeployers', 'may not', 'amplify:CreateWebhook', `${APP}/branches/main`],
  ['HostingDeployers', 'may not', 'iam:PassRole', iam('role/Admin'), passedTo('amplify')],
  ['Operators', 'may', 'logs:FilterLogEvents', LOGS],
  ['Operators', 'may', 'logs:StartQuery', LOGS],
  ['Operators', 'may not', 'logs:FilterLogEvents', OTHER_LOGS],
  ['Operators', 'may not', 'logs:DeleteLogGroup', LOGS],
  ['Operators', 'may', 'cloudformation:DescribeStackEvents', STACK],
  ['Operators', 'may not', 'cloudformation:DeleteStack', STACK],
  ['Operators', 'may', 'apigateway:GET', gateway('/apis/abcdefghij/stages/$default')],
  ['Operators', 'may not', 'apigateway:PATCH', gateway('/apis/abcdefghij')],
  ['Operators', 'may', 'lambda:GetFunctionConfiguration', FUNCTION],
  ['Operators', 'may not', 'lambda:InvokeFunction', FUNCTION],
  ['Operators', 'may', 'cloudwatch:GetMetricData', '*', HERE],
  ['Operators', 'may not', 'cloudwatch:GetMetricData', '*', ELSEWHERE],
  ['Operators', 'may not', 'iam:PassRole', EXECUTION_ROLE, passedTo('cloudformation')],
];

/** With a function behind the gateway, a CDK bootstrap and an Amplify app. */
export const DECISIONS: readonly Decision[] = [...API_DEPLOYERS, ...EXECUTION, ...OTHERS];

/** With none of these. */
export const DECISIONS_WITHOUT_CHOICES: readonly Decision[] = [
  ['AuthDeployers', 'may', 'cloudformation:DescribeStacks', SANDBOX],
  ['AuthDeployers', 'may not', 'cloudformation:DescribeStacks', BRANCH],
  ['AuthDeployers', 'may not', 'sts:AssumeRole', cdk('deploy-role')],
  ['AuthDeployers', 'may not', 'ssm:GetParametersByPath', SANDBOX_SECRETS],
  ['AuthDeployers', 'may not', 'lambda:UpdateFunctionCode', SANDBOX_FUNCTION],
  [
    'AuthDeployers',
    'may not',
    'sts:AssumeRole',
    iam('role/cdk--deploy-role-123456789012-us-east-1'),
  ],
  ['HostingDeployers', 'may', 'amplify:ListApps', '*', HERE],
  ['HostingDeployers', 'may not', 'amplify:GetApp', APP],
  ['ExecutionRole', 'may', 'lambda:AddPermission', FUNCTION, byGateway],
  [
    'ExecutionRole',
    'may not',
    'lambda:AddPermission',
    local('lambda', 'function:timer-api'),
    byGateway,
  ],
  ['ExecutionRole', 'may', 'apigateway:POST', gateway('/apis'), named(OWN_API)],
  ['ExecutionRole', 'may not', 'apigateway:POST', VPC_LINKS],
  [
    'ExecutionRole',
    'may not',
    'apigateway:DELETE',
    `${VPC_LINKS}/abcdef`,
    taggedAs('timerservice'),
  ],
  ['ExecutionRole', 'may not', 'apigateway:POST', tagsOf('/vpclinks/abcdef')],
  ['ExecutionRole', 'may not', 'ec2:DescribeSubnets', '*', HERE],
  [
    'ExecutionRole',
    'may not',
    'iam:CreateServiceLinkedRole',
    iam('role/aws-service-role/ops.apigateway.amazonaws.com/AWSServiceRoleForAPIGateway'),
    { 'iam:AWSServiceName': 'ops.apigateway.amazonaws.com' },
  ],
];
