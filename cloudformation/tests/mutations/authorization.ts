import { declarationOf, type Mutation } from './mutation.ts';

/** Who may call: routes, authorizer, scopes. */
export const AUTHORIZATION_MUTATIONS: readonly Mutation[] = [
  [
    'no OPTIONS /{proxy+} route',
    declarationOf('PreflightRoute'),
    '',
    /no route OPTIONS \/\{proxy\+\}/,
  ],
  ['no OPTIONS / route', declarationOf('RootPreflightRoute'), '', /no route OPTIONS \/$/],
  [
    'an OPTIONS route with the authorizer',
    'AuthorizationType: NONE',
    'AuthorizationType: JWT',
    /PreflightRoute/,
  ],
  [
    'an OPTIONS route with IAM',
    'AuthorizationType: NONE',
    'AuthorizationType: AWS_IAM',
    /PreflightRoute\.Auth/,
  ],
  [
    'a further open route',
    'RouteKey: OPTIONS /\n',
    'RouteKey: ANY /{proxy+}\n',
    /RootPreflightRoute\.RouteKey/,
  ],
  [
    'OPTIONS to the backend',
    '!GetAtt PreflightFunction.Arn',
    '!Ref BackendFunctionArn',
    /past the preflight function/,
  ],
  [
    '$default without authorizer',
    'AuthorizationType: JWT',
    'AuthorizationType: NONE',
    /DefaultRoute/,
  ],
  [
    '$default without AuthorizationType',
    '      AuthorizationType: JWT\n',
    '',
    /DefaultRoute\.AuthorizationType/,
  ],
  ['another authorizer', '!Ref Authorizer\n', '!Ref Api\n', /DefaultRoute has no authorizer/],
  ['no scopes', / {6}AuthorizationScopes:.*\n.*\n/, '', /DefaultRoute has other scopes/],
  [
    'another scope',
    '[aws.cognito.signin.user.admin]',
    '[openid]',
    /DefaultRoute\.AuthorizationScopes/,
  ],
  [
    'a scope for ID tokens too',
    '!If [AccessTokens, [aws.cognito.signin.user.admin], !Ref AWS::NoValue]',
    '[aws.cognito.signin.user.admin]',
    /DefaultRoute has other scopes/,
  ],
  [
    'a dangling target',
    'Target: !Sub integrations/${PreflightIntegration}',
    'Target: integrations/gone',
    /dangling target/,
  ],
  [
    'a target that is no integration',
    'Target: !Sub integrations/${PreflightIntegration}',
    'Target: !Ref PreflightIntegration',
    /dangling target/,
  ],
  ['no audience', / {8}Audience: .*\n/, '', /Authorizer\.JwtConfiguration\.Audience/],
  [
    'an empty audience',
    'Audience: [!Ref AppClientID]',
    'Audience: []',
    /Authorizer\.JwtConfiguration\.Audience/,
  ],
  [
    'the user pool as audience',
    'Audience: [!Ref AppClientID]',
    'Audience: [!Ref UserPoolID]',
    /Audience\.0/,
  ],
  [
    'an issuer of another host',
    'https://cognito-idp.',
    'https://cognito-identity.',
    /Authorizer\.JwtConfiguration\.Issuer/,
  ],
  [
    'an issuer with a trailing slash',
    '/${UserPoolID}\n',
    '/${UserPoolID}/\n',
    /Authorizer\.JwtConfiguration\.Issuer/,
  ],
  [
    'a token from the query',
    '$request.header.Authorization',
    '$request.querystring.token',
    /Authorizer\.IdentitySource/,
  ],
  [
    'a Lambda authorizer',
    'AuthorizerType: JWT',
    'AuthorizerType: REQUEST',
    /Authorizer\.AuthorizerType/,
  ],
];
