import { broken, type BrokenTemplate } from './broken-template.ts';

const audienceLine = 'Audience: [!Ref AppClientID]';
const issuerLine =
  'Issuer: !Sub https://cognito-idp.${AWS::Region}.${AWS::URLSuffix}/${UserPoolID}';
const scopeLines = / {6}AuthorizationScopes:\n.*\n/;

/** The authorizer lets in nobody, or everybody. */
export const brokenAuthorizers: readonly BrokenTemplate[] = [
  broken(
    'a route without authorizer',
    [
      [
        'AuthorizationType: JWT\n      AuthorizerId: !Ref Authorizer\n',
        'AuthorizationType: NONE\n',
      ],
      [scopeLines, ''],
    ],
    { check: 'token-required', cause: /has no authorizer/, change: /JWT and AuthorizerId/ },
  ),
  broken(
    'IAM in place of the authorizer',
    [
      [
        'AuthorizationType: JWT\n      AuthorizerId: !Ref Authorizer\n',
        'AuthorizationType: AWS_IAM\n',
      ],
      [scopeLines, ''],
    ],
    {
      check: 'token-required',
      cause: /takes no tokens of a user pool: AuthorizationType is AWS_IAM/,
      change: /AuthorizationType: JWT/,
      only: 'read',
    },
  ),
  broken('an authorizer of another type', [['AuthorizerType: JWT', 'AuthorizerType: REQUEST']], {
    check: 'token-required',
    cause: /its authorizer is of type REQUEST/,
    change: /AuthorizerType: JWT/,
    only: 'read',
  }),
  broken(
    "another stack's authorizer",
    [['AuthorizerId: !Ref Authorizer', 'AuthorizerId: a1b2c3']],
    {
      check: 'token-required',
      cause: /none of the template's authorizers/,
      change: /DefaultRoute\.AuthorizerId: !Ref <the authorizer>/,
      only: 'read',
    },
  ),
  broken('the audience of another client', [[audienceLine, 'Audience: [nativeclient0123456789]']], {
    check: 'audience',
    cause: /audience is another client than [a-z0-9]{26}/,
    change: /Audience: \[[a-z0-9]{26}\]/,
  }),
  broken(
    'the issuer in another region',
    [[issuerLine, issuerLine.replace('${AWS::Region}', 'eu-west-1')]],
    {
      check: 'issuer',
      cause: /in another region/,
      change: /Issuer: https:\/\/cognito-idp\.us-east-1/,
    },
  ),
  broken(
    'the issuer of another pool',
    [[issuerLine, issuerLine.replace('${UserPoolID}', 'us-east-1_AnotherPl')]],
    { check: 'issuer', cause: /user pool/, change: /Issuer: https:\/\/cognito-idp\.us-east-1/ },
  ),
  broken('an issuer that is no user pool', [[issuerLine, 'Issuer: https://login.example.com']], {
    check: 'issuer',
    cause: /another user pool than the app's|gives no keys/,
    change: /Issuer: https:\/\/cognito-idp\.us-east-1/,
  }),
  broken('an issuer with a trailing slash', [[issuerLine, `${issuerLine}/`]], {
    check: 'issuer',
    cause: /trailing slash|gives no keys/,
    change: /Issuer: .*[^/]$/,
  }),
  broken(
    'another header as identity source',
    [['$request.header.Authorization', '$request.header.X-Token']],
    {
      check: 'identity-source',
      cause: /does not look for the token in the header Authorization/,
      change: /IdentitySource: \[\$request\.header\.Authorization\]/,
    },
  ),
  broken(
    'a scope that nobody has',
    [['[aws.cognito.signin.user.admin]', '[timer-service/write]']],
    {
      check: 'scope',
      cause: /asks for a scope that the app's access token does not hold/,
      change: /AuthorizationScopes: \[aws\.cognito\.signin\.user\.admin\]/,
    },
  ),
  broken('no scope', [[scopeLines, '']], {
    check: 'token-use',
    cause: /ID tokens pass for access tokens/,
    change: /AuthorizationScopes: \[aws\.cognito\.signin\.user\.admin\].*--token-use id/,
  }),
];
