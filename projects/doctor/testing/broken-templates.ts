import { readFileSync } from 'node:fs';

const deployed = new URL('../../../cloudformation/1_ApiGatewayAuthorizer.yml', import.meta.url);

/** The template that is deployed: nothing is wrong with it. */
export const soundTemplate = readFileSync(deployed, 'utf8');

/** A template that is broken in one way, and what the doctor has to say of it. */
export interface BrokenTemplate {
  /** What was done to the sound template. */
  readonly mutation: string;
  readonly text: string;
  /** The check that fails, and no other. */
  readonly check: string;
  /** What the cause says. */
  readonly cause: RegExp;
  /** What the change says. */
  readonly change: RegExp;
  /** Which way of examining can tell; both if left out. */
  readonly only?: 'probed' | 'read';
}

type Expectation = Pick<BrokenTemplate, 'check' | 'cause' | 'change' | 'only'>;

function broken(
  mutation: string,
  edits: readonly (readonly [old: string | RegExp, replacement: string])[],
  expectation: Expectation,
): BrokenTemplate {
  const text = edits.reduce((edited, [old, replacement]) => {
    const next = edited.replace(old, () => replacement);
    if (next === edited) throw new Error(`${mutation}: ${old} is no longer in the template.`);
    return next;
  }, soundTemplate);
  return { mutation, text, ...expectation };
}

/** A resource of the template, whole. */
function resource(logicalId: string): RegExp {
  return new RegExp(`^ {2}${logicalId}:\\n(?: {4}.*\\n)+`, 'm');
}

const preflightNeedsToken = { check: 'preflight-without-token', cause: /asks for a token/ };
const audienceLine = 'Audience: [!Ref AppClientID]';
const issuerLine =
  'Issuer: !Sub https://cognito-idp.${AWS::Region}.${AWS::URLSuffix}/${UserPoolID}';
const scopeLines = / {6}AuthorizationScopes:\n.*\n/;
const corsLines = / {6}CorsConfiguration:\n(?: {8}.*\n)+/;
const headersLine = 'Headers: [authorization, content-type, if-match]';
const originsLine = 'AllowOrigins: !Ref AllowedOrigins';
const lambdaOrigins = "ALLOWED_ORIGINS: !Join [',', !Ref AllowedOrigins]";

export const brokenTemplates: readonly BrokenTemplate[] = [
  broken(
    'no route for OPTIONS',
    [
      [resource('PreflightRoute'), ''],
      [resource('RootPreflightRoute'), ''],
    ],
    {
      ...preflightNeedsToken,
      change:
        /RouteKey: OPTIONS \/\{proxy\+\} and OPTIONS \/, each with AuthorizationType: NONE and a Target that answers without a token/,
    },
  ),
  broken(
    'a route for OPTIONS that asks for a token',
    [
      [
        'RouteKey: OPTIONS /{proxy+}\n      AuthorizationType: NONE',
        'RouteKey: OPTIONS /{proxy+}\n      AuthorizationType: JWT\n      AuthorizerId: !Ref Authorizer',
      ],
    ],
    { ...preflightNeedsToken, change: /AuthorizationType: NONE/ },
  ),
  broken(
    'an ANY route that is nearer than OPTIONS /{proxy+}',
    [
      [
        '  PreflightRoute:\n',
        [
          '  ApiRoute:',
          '    Type: AWS::ApiGatewayV2::Route',
          '    Properties:',
          '      ApiId: !Ref Api',
          '      RouteKey: ANY /api/{proxy+}',
          '      AuthorizationType: JWT',
          '      AuthorizerId: !Ref Authorizer',
          '      AuthorizationScopes: [aws.cognito.signin.user.admin]',
          '      Target: !Sub integrations/${FunctionIntegration}',
          '  PreflightRoute:\n',
        ].join('\n'),
      ],
      ['${Api}/*/$default', '${Api}/*'],
    ],
    { ...preflightNeedsToken, change: /OPTIONS \/api\/\{proxy\+\} with .* a Target|an ANY route/ },
  ),
  broken('no route for OPTIONS /', [[resource('RootPreflightRoute'), '']], {
    check: 'root-preflight',
    cause: /\/\{proxy\+\} does not take the path \//,
    change: /RouteKey: OPTIONS \/ .* a Target that answers without a token/,
  }),
  broken('Authorization missing in AllowHeaders', [[headersLine, 'Headers: [content-type]']], {
    check: 'headers-allowed',
    cause: /^Authorization is missing in AllowHeaders/,
    change: /AllowHeaders: \[content-type, authorization\]/,
  }),
  broken('a wildcard for AllowHeaders', [[headersLine, "Headers: ['*']"]], {
    check: 'headers-allowed',
    cause: /\* does not cover Authorization/,
    change: /AllowHeaders: \[authorization, content-type\]/,
  }),
  broken('Content-Type missing in AllowHeaders', [[headersLine, 'Headers: [authorization]']], {
    check: 'headers-allowed',
    cause: /^Content-Type is missing/,
    change: /AllowHeaders: \[authorization, content-type\]/,
  }),
  broken('PUT and DELETE missing in AllowMethods', [['[GET, POST, PUT, DELETE]', '[GET]']], {
    check: 'methods-allowed',
    cause: /^PUT and DELETE are missing/,
    change: /AllowMethods: \[GET, POST, PUT, DELETE\]/,
  }),
  broken(
    "another app's origin",
    [['Default: http://localhost:8100', 'Default: https://app.example.com']],
    {
      check: 'origin-allowed',
      cause: /http:\/\/localhost:8100 is not among the allowed origins/,
      change: /AllowOrigins/,
    },
  ),
  broken(
    'the origin of another port',
    [['Default: http://localhost:8100', 'Default: http://localhost:4200']],
    {
      check: 'origin-allowed',
      cause:
        /http:\/\/localhost:4200 is allowed, http:\/\/localhost:8100 is not: a browser|is not among/,
      change:
        /(--origin |Set the parameter AllowedOrigins to http:\/\/localhost:4200,)http:\/\/localhost:8100/,
    },
  ),
  broken(
    'an origin with a trailing slash',
    [[originsLine, 'AllowOrigins: [http://localhost:8100/]']],
    {
      check: 'origin-allowed',
      cause: /trailing slash/,
      change: /AllowOrigins: \[http/,
      only: 'read',
    },
  ),
  broken(
    'a function for OPTIONS that does not know the origin',
    [[lambdaOrigins, 'ALLOWED_ORIGINS: https://app.example.com']],
    {
      check: 'origin-allowed',
      cause: /the function behind OPTIONS does not know it/,
      change: /the same list/,
      only: 'probed',
    },
  ),
  broken('every origin', [[originsLine, "AllowOrigins: ['*']"]], {
    check: 'foreign-origin',
    cause: /Every page may call/,
    change: /AllowOrigins: \[http:\/\/localhost:8100\]/,
  }),
  broken('no CorsConfiguration', [[corsLines, '']], {
    check: 'readable-answer',
    cause: /has no CorsConfiguration/,
    change: /CorsConfiguration/,
  }),
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
  broken('a stage to which nothing is deployed', [[/ {6}AutoDeploy: true\n/, '']], {
    check: 'route',
    cause: /Nothing deploys the routes/,
    change: /AutoDeploy: true/,
    only: 'read',
  }),
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
  broken('a named stage', [['StageName: $default', 'StageName: prod']], {
    check: 'route',
    cause: /The stage is called prod/,
    change: /StageName: \$default/,
  }),
  broken(
    'routes for other paths alone',
    [
      ['RouteKey: $default', 'RouteKey: ANY /items'],
      ['${Api}/*/$default', '${Api}/*'],
    ],
    { check: 'route', cause: /No route takes GET \/api/, change: /Add a route/ },
  ),
  broken('no permission to answer preflights', [[resource('PreflightPermission'), '']], {
    check: 'preflight-answered',
    cause: /may not invoke the function/,
    change: /AWS::Lambda::Permission/,
  }),
  broken(
    'preflights that go to the backend',
    [
      [
        'RouteKey: OPTIONS /{proxy+}\n      AuthorizationType: NONE\n      Target: !Sub integrations/${PreflightIntegration}',
        'RouteKey: OPTIONS /{proxy+}\n      AuthorizationType: NONE\n      Target: !Sub integrations/${FunctionIntegration}',
      ],
      ['${Api}/*/$default', '${Api}/*'],
    ],
    {
      check: 'preflight-answered',
      cause: /answers 405/,
      change: /answers without a token.*204/,
      only: 'probed',
    },
  ),
  broken('a function for OPTIONS that fails', [['const { origin } = headers;', 'throw headers;']], {
    check: 'preflight-answered',
    cause: /or that function fails/,
    change: /read its log/,
    only: 'probed',
  }),
  broken(
    'a permission for another route of the backend',
    [['${Api}/*/$default', '${Api}/*/GET/items']],
    { check: 'backend', cause: /may not invoke the function/, change: /AWS::Lambda::Permission/ },
  ),
  broken(
    'limits of nothing',
    [
      ['ThrottlingRateLimit: !Ref ThrottlingRateLimit', 'ThrottlingRateLimit: 0'],
      ['ThrottlingBurstLimit: !Ref ThrottlingBurstLimit', 'ThrottlingBurstLimit: 0'],
    ],
    { check: 'throttle', cause: /limits of the stage are so low/, change: /ThrottlingBurstLimit/ },
  ),
];
