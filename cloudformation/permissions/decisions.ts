import { API_DEPLOYERS } from './decisions/api-deployers.ts';
import type { Decision } from './decisions/decision.ts';
import { EXECUTION } from './decisions/execution.ts';
import { OTHERS } from './decisions/others.ts';
import {
  APP,
  BRANCH,
  byGateway,
  cdk,
  FUNCTION,
  gateway,
  HERE,
  iam,
  local,
  named,
  OWN_API,
  SANDBOX,
  SANDBOX_FUNCTION,
  SANDBOX_SECRETS,
  taggedAs,
  tagsOf,
  VPC_LINKS,
} from './decisions/resources.ts';

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
