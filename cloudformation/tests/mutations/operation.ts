import type { Mutation } from './mutation.ts';

/** How it runs: function, role, stage, limits, logs, outputs. */
export const OPERATION_MUTATIONS: readonly Mutation[] = [
  ['a dead runtime', 'nodejs24.x', 'nodejs12.x', /PreflightFunction\.Runtime/],
  ['another architecture', '[arm64]', '[x86_64]', /PreflightFunction\.Architectures/],
  [
    'code that exports nothing',
    'exports.handler = async',
    'const handler = async',
    /PreflightFunction\.Code\.ZipFile/,
  ],
  ['a role for every log', '!GetAtt PreflightLogs.Arn', "'*'", /PreflightRole\.Policies.*Resource/],
  [
    'a role for more',
    '[logs:CreateLogStream, logs:PutLogEvents]',
    "['logs:*']",
    /PreflightRole\.Policies.*Action/,
  ],
  [
    'a managed policy',
    '      Policies:\n',
    '      ManagedPolicyArns: [arn:aws:iam::aws:policy/AdministratorAccess]\n      Policies:\n',
    /PreflightRole\..*ManagedPolicyArns/,
  ],
  [
    'a fixed role name',
    'Description: Lets the',
    'RoleName: preflight\n      Description: Lets the',
    /PreflightRole\..*RoleName/,
  ],
  [
    'a fixed log name',
    '      RetentionInDays: !Ref',
    '      LogGroupName: /api\n      RetentionInDays: !Ref',
    /AccessLogs\..*LogGroupName/,
  ],
  ['logs kept for ever', / {6}RetentionInDays: .*\n/, '', /AccessLogs\.RetentionInDays/],
  ['no throttling', / {6}DefaultRouteSettings:\n.*\n.*\n/, '', /Stage\.DefaultRouteSettings/],
  [
    'no burst limit',
    '        ThrottlingBurstLimit: !Ref ThrottlingBurstLimit\n',
    '',
    /Stage\.DefaultRouteSettings\.ThrottlingBurstLimit/,
  ],
  ['no access log', / {6}AccessLogSettings:\n(?: {8}.*\n)+/, '', /Stage\.AccessLogSettings/],
  [
    'an access log without request id',
    '"requestId":"$context.requestId",',
    '"id":"",',
    /Format\.requestId/,
  ],
  [
    'an access log without the reason of a 401',
    '"authorizerError":"$context.authorizer.error",\n',
    '\n',
    /Format\.authorizerError/,
  ],
  [
    'the token in the access log',
    '"path":"$context.path"',
    '"path":"$context.path","t":"$request.header.authorization"',
    /Format: logs secrets/,
  ],
  ['a stage of another name', 'StageName: $default', 'StageName: prod', /Stage\.StageName/],
  ['a stage that is not deployed', 'AutoDeploy: true', 'AutoDeploy: false', /Stage\.AutoDeploy/],
  ['no tags', '      Tags: { App: !Ref App, Env: !Ref Env }\n', '', /Api\.Tags/],
  [
    'another export of the id',
    '${Name}ID',
    '${Name}Id',
    /timerservice-dev-ApiGatewayID is not exported/,
  ],
  [
    'another export of the endpoint',
    '${Name}Endpoint',
    '${Name}URL',
    /timerservice-dev-ApiGatewayEndpoint is not exported/,
  ],
  ['a further required parameter', '    Default: api\n', '', /no value is given for Service/],
  [
    'a misspelt function',
    'Name: !Sub ${App}-${Env}-${Name}\n',
    'Name: !Subst ${App}\n',
    /Fn::Subst is not supported/,
  ],
  [
    'more than a command line takes',
    'Description: >-\n',
    `# ${'x'.repeat(51_200)}\nDescription: >-\n`,
    /the template has \d+ bytes/,
  ],
];
