import type { Mutation } from './mutation.ts';

/** What makes a template invalid, or declares what nothing uses. */
export const VALIDITY_MUTATIONS: readonly Mutation[] = [
  ['a Ref to nothing', '!Ref AppClientID', '!Ref Nobody', /^F1020 /],
  ['a property nobody knows', 'ProtocolType: HTTP', 'ProtokolType: HTTP', /^F3002 /],
  ['no route key', '      RouteKey: $default\n', '', /^F3003 /],
  [
    'resources in a circle',
    'Description: Answers preflight requests.',
    'Description: !Ref PreflightPermission',
    /^F3004 /,
  ],
  ['a list for a boolean', 'AutoDeploy: true', 'AutoDeploy: [true]', /^F3012 /],
  [
    'a dependency on nothing',
    'Type: AWS::ApiGatewayV2::Stage',
    'Type: AWS::ApiGatewayV2::Stage\n    DependsOn: Nobody',
    /^E3005 /,
  ],
  [
    'a condition that is not declared',
    'Condition: UrlBackend\n',
    'Condition: Nowhere\n',
    /^E8002 /,
  ],
  ['an attribute nobody knows', '!GetAtt AccessLogs.Arn', '!GetAtt AccessLogs.Url', /^E9004 /],
  ['a runtime that is gone', 'nodejs24.x', 'nodejs12.x', /^E2533 /],
  [
    'a parameter without use',
    'Parameters:\n',
    'Parameters:\n  Spare: { Type: String }\n',
    /^W2001 /,
  ],
  ['logs half retained', '    UpdateReplacePolicy: Retain\n', '', /^W3011 /],
  ['a condition without use', 'Conditions:\n', 'Conditions:\n  Spare: !Equals [a, b]\n', /^W8001 /],
];
