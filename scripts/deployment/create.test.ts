import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { gatewayStack } from '../testing/gateway-stack.ts';
import { OUTPUTS, Workplace } from '../testing/workplace.ts';

const BACKEND = 'BackendUrl=https://backend.example.com';
const ORIGINS = 'AllowedOrigins=https://app.example.com,http://localhost:8100';

describe('./run-scripts.sh create', () => {
  it("makes the article's stack of the app's own outputs", async () => {
    await using place = await Workplace.open();
    const { code, output, errors } = await place.run(['create', BACKEND, ORIGINS, '--yes']);
    assert.deepEqual([code, errors], [0, '']);
    const { options, profile } = place.aws.call('cloudformation create-stack');
    const { parameters, 'client-request-token': token, rest, ...others } = options;
    assert.match(String(token), /^[a-zA-Z0-9][-a-zA-Z0-9]*$/);
    assert.deepEqual([profile, rest], ['dana', '']);
    assert.match(String(parameters), /^file:\/\/.*\/parameters\.json$/);
    assert.deepEqual(others, {
      region: 'us-east-1',
      'stack-name': 'timerservice-apigateway',
      'template-body': 'file://cloudformation/1_ApiGatewayAuthorizer.yml',
      'stack-policy-body': 'file://cloudformation/stack-policy.json',
      'enable-termination-protection': true,
      capabilities: 'CAPABILITY_NAMED_IAM',
    });
    const { Parameters } = place.aws.cloudFormation.stack ?? gatewayStack();
    const values = Object.fromEntries(
      Parameters.map(({ ParameterKey, ParameterValue }) => [ParameterKey, ParameterValue]),
    );
    assert.partialDeepStrictEqual(values, {
      App: 'timerservice',
      Env: 'dev',
      Name: 'ApiGateway',
      AppClientID: OUTPUTS.auth.user_pool_client_id,
      UserPoolID: OUTPUTS.auth.user_pool_id,
      AllowedOrigins: 'https://app.example.com,http://localhost:8100',
      BackendUrl: 'https://backend.example.com',
    });
    assert.match(output, /^Account 123456789012 in us-east-1, as arn:.*dana$/m);
    assert.match(output, /^ {2}UserPoolID +us-east-1_a1B2c3D4e$/m);
    assert.match(output, /^ApiEndpoint +https:/m);
  });

  it('is what docs/deploying.md says of it', async () => {
    await using place = await Workplace.open();
    await place.run(['create', BACKEND, '--yes']);
    const page = readFileSync(new URL('../../docs/deploying.md', import.meta.url), 'utf8');
    const [command = ''] = /aws cloudformation create-stack [^`]*/.exec(page) ?? [];
    const told = [...command.matchAll(/ --([a-z-]+)/g)].map(([, name]) => name);
    const { options } = place.aws.call('cloudformation create-stack');
    const own = ['client-request-token', 'region', 'rest'];
    const called = Object.keys(options).filter((name) => !own.includes(name));
    assert.deepEqual(told.sort(), called.sort());
  });

  it('asks for backend and origins, and for consent, before it makes anything', async () => {
    await using place = await Workplace.open();
    const answers = ['https://backend.example.com', 'https://app.example.com', 'n'];
    const { code, output, errors } = await place.run(['create'], answers);
    assert.equal(code, 4);
    assert.match(
      errors,
      /Backend: .* ECS service: Origins .*: Make the stack timerservice-apigateway/,
    );
    assert.match(output, /BackendUrl +https:\/\/backend\.example\.com\n/);
    assert.match(output, /AllowedOrigins +https:\/\/app\.example\.com\n/);
    assert.match(output, /Nothing was made\.\n$/);
    assert.equal(place.aws.cloudFormation.stack, undefined);
  });

  for (const [answer, parameter] of [
    ['arn:aws:lambda:us-east-1:123456789012:function:timer', 'BackendFunctionArn'],
    ['orders', 'Service'],
  ] as const) {
    it(`takes ${answer} for ${parameter}`, async () => {
      await using place = await Workplace.open();
      const { output } = await place.run(['create'], [answer, '', 'n']);
      assert.match(output, new RegExp(`^ +${parameter} +${answer}$`, 'm'));
      assert.match(output, /^ +AllowedOrigins +http:\/\/localhost:8100$/m);
    });
  }

  it('works in the region of the user pool where none is chosen', async () => {
    await using place = await Workplace.open();
    await place.run(['create', BACKEND, '--yes'], [], {});
    assert.equal(place.aws.call('cloudformation create-stack').options.region, 'us-east-1');
  });

  it('hands on the role and the name of a stack', async () => {
    await using place = await Workplace.open();
    const role = 'arn:aws:iam::123456789012:role/timerservice/cloudformation';
    const name = 'timerservice-apigateway-prod';
    const args = ['create', BACKEND, '--stack', name, '--role-arn', role, '--yes'];
    const { code } = await place.run([...args, 'PermissionsBoundary=timerservice/boundary']);
    assert.equal(code, 0);
    assert.partialDeepStrictEqual(place.aws.call('cloudformation create-stack').options, {
      'stack-name': name,
      'role-arn': role,
    });
    assert.equal(place.aws.cloudFormation.stack?.StackName, name);
  });

  it('writes the address for the app, and leaves the rest of the file alone', async () => {
    await using place = await Workplace.open();
    await place.run(['create', BACKEND, '--yes']);
    assert.deepEqual(JSON.parse(await place.read('amplify_outputs.json')), {
      ...OUTPUTS,
      custom: {
        title: 'stays',
        api_url: 'https://a1b2c3d4e5.execute-api.us-east-1.amazonaws.com',
      },
    });
  });

  for (const [title, args] of [
    ['takes no answer for no backend', []],
    ['asks for the backend where one without a value is given', ['BackendUrl=']],
  ] as const) {
    it(title, async () => {
      await using place = await Workplace.open();
      const { code, errors } = await place.run(['create', ...args], ['', '', 'y']);
      assert.equal(code, 2);
      assert.match(
        errors,
        /ECS service: ✗ A new gateway needs a backend\.\n {2}Next: .*Service=NAME\n$/,
      );
      assert.equal(place.aws.cloudFormation.stack, undefined);
    });
  }

  it('names why the stack turned back where no resource failed', async () => {
    await using place = await Workplace.open();
    place.aws.cloudFormation.failure = {
      LogicalResourceId: 'timerservice-apigateway',
      ResourceStatus: 'ROLLBACK_IN_PROGRESS',
      ResourceStatusReason:
        'No export named timerservice-dev-PrivateSubnets found. Rollback requested by user.',
    };
    const { errors } = await place.run(['create', BACKEND, '--yes']);
    assert.match(
      errors,
      /^✗ The create failed at timerservice-apigateway: No export named .* found\./,
    );
  });

  it('takes a change that AWS has not finished for none that failed', async () => {
    await using place = await Workplace.open();
    place.aws.errors['cloudformation wait'] =
      'Waiter StackCreateComplete failed: Max attempts exceeded';
    const { code, errors } = await place.run(['create', BACKEND, '--yes']);
    assert.equal(code, 1);
    assert.match(
      errors,
      /^✗ The create of timerservice-apigateway is still under way\.\n.* \.\/run-scripts\.sh outputs\n$/,
    );
  });

  it('names what failed first, and how to begin again', async () => {
    await using place = await Workplace.open();
    place.aws.cloudFormation.failure = {
      LogicalResourceId: 'VpcLink',
      ResourceStatusReason: 'No export named timerservice-dev-PrivateSubnets found',
    };
    const { code, errors } = await place.run(['create', BACKEND, '--yes']);
    assert.equal(code, 1);
    assert.equal(
      errors,
      '✗ The create failed at VpcLink: No export named timerservice-dev-PrivateSubnets found\n' +
        '  Next: ./run-scripts.sh delete, mend that, then create\n',
    );
  });
});
