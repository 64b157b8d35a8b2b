import { broken, resource, type BrokenTemplate } from './broken-template.ts';

const preflightNeedsToken = { check: 'preflight-without-token', cause: /asks for a token/ };

/** A browser that asks first gets no answer that it may go on with. */
export const brokenPreflights: readonly BrokenTemplate[] = [
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
];
