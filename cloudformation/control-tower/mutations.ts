import type { Mutation } from '../tests/mutations/mutation.ts';

const FURTHER_RESOURCE = 'Resources:\n';

/** For each control a change of the gateway's template that breaks it. */
export const CONTROL_MUTATIONS: readonly Mutation[] = [
  [
    'a stage without access log',
    / {6}AccessLogSettings:\n(?: {8}.*\n)+/,
    '',
    /^CT\.APIGATEWAY\.PR\.4 /,
  ],
  [
    'a backend route that needs no token',
    'AuthorizationType: JWT',
    'AuthorizationType: NONE',
    /^CT\.APIGATEWAY\.PR\.5 /,
  ],
  [
    'a log that is kept for a month',
    / {6}RetentionInDays: .*\n/,
    '      RetentionInDays: 30\n',
    /^CT\.CLOUDWATCH\.PR\.2 /,
  ],
  [
    'a further log without a key',
    FURTHER_RESOURCE,
    `${FURTHER_RESOURCE}  MoreLogs: { Type: AWS::Logs::LogGroup }\n`,
    /^CT\.CLOUDWATCH\.PR\.3 /,
  ],
  [
    'a role that may do everything',
    /Action: \[logs:CreateLogStream.*\n.*\n/,
    "Action: '*'\n                Resource: '*'\n",
    /^CT\.IAM\.PR\.1 /,
  ],
  [
    'a role that may do everything with logs',
    '[logs:CreateLogStream, logs:PutLogEvents]',
    "['logs:*']",
    /^CT\.IAM\.PR\.5 /,
  ],
  [
    'a function that everybody may invoke',
    /Principal: apigateway\.amazonaws\.com\n(?: {6}.*\n)+/,
    "Principal: '*'\n",
    /^CT\.LAMBDA\.PR\.2 /,
  ],
  [
    'a further function outside of a VPC',
    FURTHER_RESOURCE,
    `${FURTHER_RESOURCE}  More: { Type: AWS::Lambda::Function }\n`,
    /^CT\.LAMBDA\.PR\.3 /,
  ],
];

/** Changes of the deployers' template that break a control. */
export const DEPLOYER_MUTATIONS: readonly Mutation[] = [
  [
    'a role that may do everything',
    / {16}Action: iam:PassRole\n.*\n/,
    "                Action: '*'\n                Resource: '*'\n",
    /^CT\.IAM\.PR\.1 ExecutionRole/,
  ],
  [
    'people who may do everything',
    / {12}Action: amplify:ListApps\n/,
    "            Action: '*'\n",
    /^CT\.IAM\.PR\.2 HostingDeployersPolicy/,
  ],
  [
    'people who may do everything with a service',
    'Action: amplify:ListApps',
    "Action: 'amplify:*'",
    /^CT\.IAM\.PR\.3 HostingDeployersPolicy/,
  ],
  [
    'a role that may do everything with a service',
    'Action: lambda:AddPermission',
    "Action: 'lambda:*'",
    /^CT\.IAM\.PR\.5 ExecutionRole/,
  ],
];
