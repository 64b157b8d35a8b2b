import { z } from 'zod';

/** What every deployment in the tests is given. */
export const USER_POOL_ID = 'us-east-1_aB3cD4eF5';
export const CLIENT_ID = 'abcdefghij0123456789abcdef';
export const ACCOUNT_ID = '123456789012';
export const BOUNDARY = 'people/boundary';

const SCOPE = 'aws.cognito.signin.user.admin';
const SECRETS = /authorization|token|\$request|querystring|header/i;

/** A list that holds these at least. */
const holding = (...required: readonly string[]) =>
  z
    .array(z.string())
    .refine(
      (items) => required.every((item) => items.includes(item)),
      `lacks one of ${required.join()}`,
    );

const without = (...forbidden: readonly string[]) =>
  z.string().refine((item) => !forbidden.includes(item), `may not be ${forbidden.join(' or ')}`);

const origin = z
  .string()
  .regex(/^https?:\/\/[a-z0-9.-]+(:\d+)?$/, 'is no origin as a browser writes it');
const tagMap = z.strictObject({ App: z.literal('timerservice'), Env: z.literal('dev') });
const tagList = z.tuple([
  z.strictObject({ Key: z.literal('App'), Value: z.literal('timerservice') }),
  z.strictObject({ Key: z.literal('Env'), Value: z.literal('dev') }),
]);

const accessLogFormat = z
  .string()
  .refine(
    (format) => !SECRETS.test(format.replaceAll('$context.authorizer.error', '')),
    'logs secrets',
  )
  .transform((format) => JSON.parse(format) as unknown)
  .pipe(
    z.looseObject({
      requestId: z.literal('$context.requestId'),
      status: z.literal('$context.status'),
      routeKey: z.literal('$context.routeKey'),
      path: z.literal('$context.path'),
      authorizerError: z.literal('$context.authorizer.error'),
      integrationError: z.literal('$context.integrationErrorMessage'),
      error: z.literal('$context.error.message'),
      sub: z.literal('$context.authorizer.claims.sub'),
    }),
  );

const ownLogs = z.strictObject({
  Effect: z.literal('Allow'),
  Action: z.tuple([z.literal('logs:CreateLogStream'), z.literal('logs:PutLogEvents')]),
  Resource: z.string().regex(/^arn:aws:logs:[^*]+:log-group:[^*]+:\*$/, 'is not one log group'),
});

const trustsLambda = z.strictObject({
  Effect: z.literal('Allow'),
  Principal: z.strictObject({ Service: z.literal('lambda.amazonaws.com') }),
  Action: z.literal('sts:AssumeRole'),
});

const policy = <Statement extends z.ZodType>(statement: Statement) =>
  z.strictObject({ Version: z.literal('2012-10-17'), Statement: z.tuple([statement]) });

const openRoute = z.strictObject({
  ApiId: z.string(),
  RouteKey: z.enum(['OPTIONS /{proxy+}', 'OPTIONS /']),
  AuthorizationType: z.literal('NONE'),
  Target: z.string(),
});

const securedRoute = z.strictObject({
  ApiId: z.string(),
  RouteKey: z.literal('$default'),
  AuthorizationType: z.literal('JWT'),
  AuthorizerId: z.string(),
  AuthorizationScopes: z.tuple([z.literal(SCOPE)]).optional(),
  Target: z.string(),
});

const functionIntegration = z.strictObject({
  ApiId: z.string(),
  IntegrationType: z.literal('AWS_PROXY'),
  IntegrationUri: z.string().startsWith('arn:'),
  PayloadFormatVersion: z.literal('2.0'),
});

const serverIntegration = z.strictObject({
  ApiId: z.string(),
  IntegrationType: z.literal('HTTP_PROXY'),
  IntegrationMethod: z.literal('ANY'),
  IntegrationUri: z.string(),
  PayloadFormatVersion: z.literal('1.0'),
  ConnectionType: z.literal('VPC_LINK').optional(),
  ConnectionId: z.string().optional(),
});

const vpcLink = z.strictObject({
  Name: z.literal('timerservice-dev-ApiGateway'),
  SubnetIds: z.tuple([z.literal('subnet-1'), z.literal('subnet-2')]),
  SecurityGroupIds: z.tuple([z.literal('sg-1'), z.literal('sg-2')]).optional(),
  Tags: tagMap,
});

/** What is demanded of the resources of each type, whatever the backend. */
export const RESOURCE_SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  'AWS::ApiGatewayV2::Api': z.strictObject({
    Name: z.literal('timerservice-dev-ApiGateway'),
    Description: z.string(),
    ProtocolType: z.literal('HTTP'),
    CorsConfiguration: z.strictObject({
      AllowOrigins: z.array(origin).min(1),
      AllowMethods: holding('GET', 'POST', 'PUT', 'DELETE').and(z.array(without('OPTIONS', '*'))),
      AllowHeaders: holding('authorization', 'content-type', 'if-match').and(z.array(without('*'))),
      ExposeHeaders: holding(
        'apigw-requestid',
        'etag',
        'location',
        'retry-after',
        'www-authenticate',
      ).and(z.array(without('*'))),
      MaxAge: z.number().positive(),
      AllowCredentials: z.literal(false),
    }),
    Tags: tagMap,
  }),
  'AWS::ApiGatewayV2::Authorizer': z.strictObject({
    ApiId: z.string(),
    Name: z.string(),
    AuthorizerType: z.literal('JWT'),
    IdentitySource: z.tuple([z.literal('$request.header.Authorization')]),
    JwtConfiguration: z.strictObject({
      Issuer: z.literal(`https://cognito-idp.us-east-1.amazonaws.com/${USER_POOL_ID}`),
      Audience: z.tuple([z.literal(CLIENT_ID)]),
    }),
  }),
  'AWS::ApiGatewayV2::Integration': z.discriminatedUnion('IntegrationType', [
    functionIntegration,
    serverIntegration,
  ]),
  'AWS::ApiGatewayV2::VpcLink': vpcLink,
  'AWS::ApiGatewayV2::Route': z.discriminatedUnion('AuthorizationType', [openRoute, securedRoute]),
  'AWS::ApiGatewayV2::Stage': z.strictObject({
    ApiId: z.string(),
    StageName: z.literal('$default'),
    AutoDeploy: z.literal(true),
    DefaultRouteSettings: z.strictObject({
      ThrottlingRateLimit: z.number().positive(),
      ThrottlingBurstLimit: z.number().positive(),
    }),
    AccessLogSettings: z.strictObject({ DestinationArn: z.string(), Format: accessLogFormat }),
    Tags: tagMap,
  }),
  'AWS::IAM::Role': z.strictObject({
    Description: z.string(),
    PermissionsBoundary: z.literal(`arn:aws:iam::${ACCOUNT_ID}:policy/${BOUNDARY}`).optional(),
    AssumeRolePolicyDocument: policy(trustsLambda),
    Policies: z.tuple([
      z.strictObject({ PolicyName: z.string(), PolicyDocument: policy(ownLogs) }),
    ]),
    Tags: tagList,
  }),
  'AWS::Lambda::Function': z.strictObject({
    Description: z.string(),
    Runtime: z.literal('nodejs24.x'),
    Architectures: z.tuple([z.literal('arm64')]),
    Handler: z.literal('index.handler'),
    MemorySize: z.literal(128),
    Timeout: z.number().max(10),
    Role: z.string(),
    LoggingConfig: z.strictObject({ LogGroup: z.string(), LogFormat: z.literal('JSON') }),
    Environment: z.strictObject({ Variables: z.record(z.string(), z.unknown()) }),
    Code: z.strictObject({
      ZipFile: z.string().regex(/^exports\.handler = async /m, 'exports nothing'),
    }),
    Tags: tagList,
  }),
  'AWS::Lambda::Permission': z.strictObject({
    FunctionName: z.string(),
    Action: z.literal('lambda:InvokeFunction'),
    Principal: z.literal('apigateway.amazonaws.com'),
    SourceAccount: z.literal(ACCOUNT_ID),
    SourceArn: z
      .string()
      .regex(/^arn:aws:execute-api:us-east-1:123456789012:\w+\/\*\/(\$default|OPTIONS\/\*)$/),
  }),
  'AWS::Logs::LogGroup': z.strictObject({ RetentionInDays: z.number(), Tags: tagList }),
};
