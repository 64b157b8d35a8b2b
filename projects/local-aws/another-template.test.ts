import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { startLocalAws, type LocalAws, type LocalAwsOptions } from './local-aws.ts';

/** As somebody else might write it: a table beside the API, and names from elsewhere. */
const TEMPLATE = `
Parameters:
  UserPoolID: { Type: String }
  Audience: { Type: AWS::SSM::Parameter::Value<String>, Default: /app/client }
Resources:
  Table: { Type: AWS::DynamoDB::Table }
  Api:
    Type: AWS::ApiGatewayV2::Api
    Properties: { Name: other, ProtocolType: HTTP, CorsConfiguration: { AllowOrigins: ['*'] } }
  Stage:
    Type: AWS::ApiGatewayV2::Stage
    Properties: { ApiId: !Ref Api, StageName: prod, AutoDeploy: true }
  Authorizer:
    Type: AWS::ApiGatewayV2::Authorizer
    Properties:
      ApiId: !Ref Api
      Name: users
      AuthorizerType: JWT
      IdentitySource: [$request.header.Authorization]
      JwtConfiguration:
        Audience: [!Ref Audience]
        Issuer: !Sub https://cognito-idp.\${AWS::Region}.amazonaws.com/\${UserPoolID}
  Open:
    Type: AWS::ApiGatewayV2::Route
    Properties: { ApiId: !Ref Api, RouteKey: GET /open, Target: !Sub 'integrations/\${Integration}' }
  Guarded:
    Type: AWS::ApiGatewayV2::Route
    Properties:
      ApiId: !Ref Api
      RouteKey: GET /guarded
      AuthorizationType: JWT
      AuthorizerId: !Ref Authorizer
      Target: !Sub integrations/\${Integration}
  Files:
    Type: AWS::ApiGatewayV2::Route
    Properties: { ApiId: !Ref Api, RouteKey: 'GET /{proxy+}', Target: !Sub 'integrations/\${Elsewhere}' }
  Elsewhere:
    Type: AWS::ApiGatewayV2::Integration
    Properties:
      ApiId: !Ref Api
      IntegrationType: AWS_PROXY
      IntegrationUri: !GetAtt Packaged.Arn
      PayloadFormatVersion: '2.0'
  Packaged:
    Type: AWS::Lambda::Function
    Properties: { Runtime: python3.13, Handler: app.handler, Code: { S3Bucket: b, S3Key: k } }
  PackagedPermission:
    Type: AWS::Lambda::Permission
    Properties:
      Action: lambda:InvokeFunction
      FunctionName: !Ref Packaged
      Principal: apigateway.amazonaws.com
  Integration:
    Type: AWS::ApiGatewayV2::Integration
    Properties:
      ApiId: !Ref Api
      IntegrationType: AWS_PROXY
      IntegrationUri: !GetAtt Function.Arn
      PayloadFormatVersion: '2.0'
  Permission:
    Type: AWS::Lambda::Permission
    Properties:
      Action: lambda:InvokeFunction
      FunctionName: !Ref Function
      Principal: apigateway.amazonaws.com
  Function:
    Type: AWS::Lambda::Function
    Properties:
      Runtime: nodejs24.x
      Handler: index.handler
      Role: !ImportValue dev-Role
      Environment: { Variables: { TABLE: !GetAtt Table.Arn, NAME: !Ref Table } }
      Code: { ZipFile: 'exports.handler = async () => [process.env.NAME, process.env.TABLE]' }
`;

const PACKAGED = `export function handler({ routeKey }) {
  console.log(routeKey);
  return 'packaged';
}`;

const values = {
  ssmParameters: { '/app/client': 'abcdefghij0123456789abcdef' },
  imports: { 'dev-Role': 'arn:aws:iam::123456789012:role/dev' },
  resources: {
    Table: { Ref: 'tasks', Arn: 'arn:aws:dynamodb:us-east-1:123456789012:table/tasks' },
  },
};

describe('another template than the project’s', () => {
  let folder: string;
  let template: URL;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'another-template-'));
    const file = join(folder, 'template.yml');
    await writeFile(file, TEMPLATE);
    await writeFile(join(folder, 'packaged.mjs'), PACKAGED);
    template = pathToFileURL(file);
  });
  after(() => rm(folder, { recursive: true }));

  const start = (
    given: typeof values | undefined,
    options: Partial<LocalAwsOptions> = {},
  ): Promise<LocalAws> =>
    startLocalAws({
      functionFiles: { Packaged: pathToFileURL(join(folder, 'packaged.mjs')) },
      ...options,
      port: 0,
      data: join(folder, 'data'),
      allowedOrigins: [],
      template,
      values: given,
    });

  it('runs with the values that it asks for, and the user pool that is offered', async () => {
    await using aws = await start(values);
    const { api_url: url } = aws.outputs.custom;
    const open = await fetch(`${url}/prod/open`);
    assert.deepEqual(await open.json(), Object.values(values.resources.Table));
    const guarded = await fetch(`${url}/prod/guarded`);
    assert.equal(guarded.status, 401);
  });

  it('is refused where it calls code that is not in it, and runs with a file for that', async () => {
    await assert.rejects(start(values, { functionFiles: {} }), {
      message:
        /^Packaged \(AWS::Lambda::Function\): Files calls it, .* --function Packaged=path\/to\/handler\.mjs\.$/,
    });
    const written = Promise.withResolvers<string>();
    await using aws = await start(values, { functionLog: written.resolve });
    const response = await fetch(`${aws.outputs.custom.api_url}/prod/a/b`);
    assert.equal(await response.json(), 'packaged');
    assert.equal(await written.promise, 'Packaged: GET /{proxy+}');
  });

  it('behaves as is assumed where AWS keeps silent', async () => {
    const behaviours = {
      'by default': [undefined, null, 404],
      'as told': [{ refusals: 'with-cors', greedyVariable: 'takes-an-empty-path' }, '*', 200],
    } as const;
    for (const [assumptions, allowOrigin, status] of Object.values(behaviours)) {
      await using aws = await start(values, { assumptions });
      const ask = (path: string) =>
        fetch(aws.outputs.custom.api_url + path, { headers: { origin: 'http://a.example' } });
      const { headers } = await ask('/prod/guarded');
      assert.equal(headers.get('access-control-allow-origin'), allowOrigin);
      assert.equal((await ask('/prod/')).status, status);
    }
  });

  it('is refused without them, by file, line and name', async () => {
    await assert.rejects(
      start(undefined),
      /template\.yml:4 Parameters\.Audience: there is no Systems Manager parameter \/app\/client/,
    );
  });
});
