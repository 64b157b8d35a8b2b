import type { Mutation } from '../tests/mutations/mutation.ts';

/** Ways to give too much or too little; the last item names a decision that turns out otherwise. */
export const PERMISSION_MUTATIONS: readonly Mutation[] = [
  [
    'roles without a boundary',
    / {16}Condition: \{ StringEquals: \{ iam:PermissionsBoundary.*\n/,
    '',
    /^ExecutionRole may not iam:CreateRole .*apigateway-PreflightRole-1$/,
  ],
  [
    'any boundary',
    'iam:PermissionsBoundary: !Ref Boundary',
    'iam:PermissionsBoundary: !Sub "arn:aws:iam::${AWS::AccountId}:policy/AdministratorAccess"',
    /^ExecutionRole may not iam:PutRolePermissionsBoundary .*Administrator/,
  ],
  [
    'roles of the whole application',
    /role\/\$\{App\}-apigateway\*/g,
    'role/${App}-*',
    /^ExecutionRole may not iam:PutRolePolicy .*-cloudformation/,
  ],
  [
    'stacks of the whole application',
    /stack\/\$\{App\}-apigateway\*/g,
    'stack/${App}-*',
    /^ApiDeployers may not cloudformation:CreateChangeSet .*timerservice-deployers/,
  ],
  [
    'a role that may be passed to every service',
    / {12}Condition: \{ StringEquals: \{ iam:PassedToService: cloudformation.*\n/,
    '',
    /^ApiDeployers may not iam:PassRole .*ec2/,
  ],
  [
    'a role that the function may be but nobody says of what',
    / {16}Condition: \{ StringEquals: \{ iam:PassedToService: lambda.*\n/,
    '',
    /^ExecutionRole may not iam:PassRole .*ec2/,
  ],
  [
    'every role to be passed',
    'Resource: !GetAtt ExecutionRole.Arn',
    'Resource: !Sub arn:${AWS::Partition}:iam::${AWS::AccountId}:role/*',
    /^ApiDeployers may not iam:PassRole .*Admin/,
  ],
  [
    'managed policies',
    '- iam:DeleteRole\n',
    '- iam:DeleteRole\n                  - iam:AttachRolePolicy\n',
    /^ExecutionRole may not iam:AttachRolePolicy/,
  ],
  [
    'functions that everybody may invoke',
    / {16}Condition: \{ StringEquals: \{ lambda:Principal.*\n/,
    '',
    /^ExecutionRole may not lambda:AddPermission .*Principal \*/,
  ],
  [
    'a condition that nothing meets',
    "'Null': { apigateway:Resource/ApiName: 'false' }",
    "'Null': { apigateway:Resource/ApiName: 'true' }",
    /^ExecutionRole may not apigateway:DELETE .*ApiName payroll$/,
  ],
  [
    'a condition that every route meets',
    / +'Null': \{ apigateway:Resource\/ApiName.*\n/,
    '',
    /^ExecutionRole may apigateway:DELETE .*routes/,
  ],
  [
    'tags of REST APIs',
    '/tags/*%2Fapis*',
    '/tags/*',
    /^ExecutionRole may not apigateway:PUT .*restapis/,
  ],
  [
    'a boundary around everything',
    / {12}Action: \[logs:CreateLogStream, logs:PutLogEvents\]\n.*\n/,
    "            Action: '*'\n            Resource: '*'\n",
    /^RoleOfStack may not/,
  ],
  [
    'deletion of logs',
    '- logs:CreateLogGroup\n',
    '- logs:CreateLogGroup\n                  - logs:DeleteLogGroup\n',
    /^ExecutionRole may not logs:DeleteLogGroup/,
  ],
  [
    'every region',
    / +Condition: \{ StringEquals: \{ aws:RequestedRegion.*\n/g,
    '',
    /may not .*eu-west-1/,
  ],
  [
    'the execution role of the CDK',
    'role/cdk-${CdkQualifier}-deploy-role-',
    'role/cdk-${CdkQualifier}-*-role-',
    /^AuthDeployers may not sts:AssumeRole .*cfn-exec/,
  ],
  [
    'every Amplify app',
    'apps/${AmplifyAppId}\n',
    'apps/*\n',
    /^HostingDeployers may not amplify:GetApp/,
  ],
  [
    'another build for the Amplify app',
    '- amplify:StopJob\n',
    '- amplify:StopJob\n                - amplify:UpdateApp\n',
    /^HostingDeployers may not amplify:UpdateApp/,
  ],
  ['operators who change', 'Action: apigateway:GET', 'Action: apigateway:*', /^Operators may not/],
  [
    'a group without its policy',
    'ManagedPolicyArns: [!Ref OperatorsPolicy]',
    'ManagedPolicyArns: [!Ref HostingDeployersPolicy]',
    /^Operators may logs:FilterLogEvents/,
  ],
];
