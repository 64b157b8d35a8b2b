import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gatewayStack } from '../testing/gateway-stack.ts';
import { Workplace } from '../testing/workplace.ts';

const ORIGINS = 'AllowedOrigins=https://app.example.com,https://other.example.com';

/** A workplace whose account has the gateway already. */
async function openWithStack(): Promise<Workplace> {
  const place = await Workplace.open();
  place.aws.cloudFormation.stack = gatewayStack();
  return place;
}

/** Makes the app that of another user pool. */
async function moveApp(place: Workplace): Promise<void> {
  const outputs = await place.read('amplify_outputs.json');
  await place.write('amplify_outputs.json', outputs.replace('a1B2c3D4e', 'another1'));
}

function parameter({ aws }: Workplace, name: string): string | undefined {
  const parameters = aws.cloudFormation.stack?.Parameters ?? [];
  return parameters.find(({ ParameterKey }) => ParameterKey === name)?.ParameterValue;
}

describe('./run-scripts.sh update', () => {
  it('shows the changes, then makes them', async () => {
    await using place = await openWithStack();
    place.aws.cloudFormation.changes = [
      {
        Action: 'Modify',
        LogicalResourceId: 'Api',
        ResourceType: 'AWS::ApiGatewayV2::Api',
        Replacement: 'True',
      },
      { Action: 'Add', LogicalResourceId: 'Extra', ResourceType: 'AWS::Logs::LogGroup' },
    ];
    const { code, output } = await place.run(['update', ORIGINS], ['y', 'n']);
    assert.equal(code, 0);
    assert.match(output, /Changes:\n {2}REPLACE +Api +AWS::ApiGatewayV2::Api\n {2}Add +Extra +/);
    assert.match(output, /✓ timerservice-apigateway is up to date\./);
    assert.equal(parameter(place, 'AllowedOrigins'), ORIGINS.replace('AllowedOrigins=', ''));
    const { options } = place.aws.call('cloudformation create-change-set');
    assert.partialDeepStrictEqual(options, {
      'change-set-type': 'UPDATE',
      capabilities: 'CAPABILITY_NAMED_IAM',
      'template-body': 'file://cloudformation/1_ApiGatewayAuthorizer.yml',
    });
  });

  it('changes nothing unless somebody agrees, and leaves no change set behind', async () => {
    await using place = await openWithStack();
    const { code, output } = await place.run(['update', ORIGINS], ['']);
    assert.equal(code, 4);
    assert.match(output, /Nothing was changed\.\n$/);
    assert.deepEqual(place.aws.operations.slice(-2), [
      'cloudformation describe-change-set',
      'cloudformation delete-change-set',
    ]);
    assert.equal(parameter(place, 'AllowedOrigins'), 'https://app.example.com');
  });

  it('leaves no change set behind where nobody answers, or AWS does not', async () => {
    await using place = await openWithStack();
    assert.equal((await place.run(['update', ORIGINS])).code, 1);
    assert.equal(place.aws.operations.at(-1), 'cloudformation delete-change-set');
    place.aws.errors['cloudformation describe-change-set'] = 'Read timeout on endpoint URL';
    assert.equal((await place.run(['update', ORIGINS, '--yes'])).code, 1);
    assert.equal(place.aws.operations.at(-1), 'cloudformation delete-change-set');
  });

  it('does not take back a change set that is on its way', async () => {
    await using place = await openWithStack();
    await place.run(['update', ORIGINS, '--yes']);
    const { operations } = place.aws;
    assert.ok(operations.includes('cloudformation execute-change-set'));
    assert.ok(!operations.includes('cloudformation delete-change-set'));
  });

  it('keeps what the stack has, and follows the app to another user pool if somebody agrees', async () => {
    await using place = await openWithStack();
    await moveApp(place);
    const { code, output } = await place.run(['update'], ['y', 'n']);
    assert.equal(code, 0);
    assert.match(output, /UserPoolID +us-east-1_a1B2c3D4e → us-east-1_another1\n/);
    assert.match(output, /AppClientID +1a2b3c4d5e6f7g8h9i0j1k2l3m\n/);
    assert.match(output, /^ {2}The others stay as they are\.$/m);
    assert.doesNotMatch(output, /BackendUrl/);
    assert.equal(parameter(place, 'UserPoolID'), 'us-east-1_another1');
    assert.equal(parameter(place, 'BackendUrl'), 'https://backend.example.com');
  });

  it('follows nobody to another user pool unasked', async () => {
    await using place = await openWithStack();
    await moveApp(place);
    const { code, errors } = await place.run(['update', ORIGINS, '--yes']);
    assert.equal(code, 1);
    assert.match(
      errors,
      /another user pool: UserPoolID us-east-1_a1B2c3D4e → us-east-1_another1\.\n {2}Next: .* add UserPoolID=us-east-1_another1\n$/,
    );
    assert.ok(!place.aws.operations.includes('cloudformation create-change-set'));
    assert.equal((await place.run(['update', 'UserPoolID=us-east-1_another1', '--yes'])).code, 0);
    assert.equal(parameter(place, 'UserPoolID'), 'us-east-1_another1');
  });

  it('replaces the backend where another kind of it is given', async () => {
    await using place = await openWithStack();
    const arn = 'arn:aws:lambda:us-east-1:123456789012:function:timer';
    const { code } = await place.run(['update', `BackendFunctionArn=${arn}`, '--yes']);
    assert.equal(code, 0);
    assert.equal(parameter(place, 'BackendFunctionArn'), arn);
    assert.equal(parameter(place, 'BackendUrl'), '');
  });

  it('is content where nothing is to be changed', async () => {
    await using place = await openWithStack();
    const { code, output, errors } = await place.run(['update']);
    assert.deepEqual([code, errors], [0, '']);
    assert.match(output, /✓ Nothing to update/);
    assert.equal(place.aws.operations.at(-1), 'cloudformation delete-change-set');
  });

  for (const [what, args] of [
    ['was changed', ['update', ORIGINS]],
    ['is as it should be', ['update']],
  ] as const) {
    it(`gives a stack that ${what} the protection that it lacks, if somebody agrees`, async () => {
      await using place = await openWithStack();
      const { cloudFormation } = place.aws;
      cloudFormation.stack = gatewayStack({ EnableTerminationProtection: false });
      await place.run(args, args.length > 1 ? ['y', 'n', 'n'] : ['n']);
      assert.ok(!place.aws.operations.includes('cloudformation set-stack-policy'));
      cloudFormation.stack = gatewayStack({ EnableTerminationProtection: false });
      const { output } = await place.run([...args, '--yes']);
      assert.match(output, /^✓ timerservice-apigateway is protected\.$/m);
      const { options } = place.aws.call('cloudformation set-stack-policy');
      assert.equal(options['stack-policy-body'], 'file://cloudformation/stack-policy.json');
      assert.equal(cloudFormation.stack.EnableTerminationProtection, true);
    });
  }

  it('takes the template from a bucket', async () => {
    await using place = await openWithStack();
    const url = 'https://bucket.s3.us-east-1.amazonaws.com/1_ApiGatewayAuthorizer.yml';
    const template = `${gatewayStack().template}# another one\n`;
    place.aws.cloudFormation.bucket[url] = template;
    const { code } = await place.run(['update', '--template-url', url, '--yes']);
    assert.equal(code, 0);
    assert.equal(place.aws.cloudFormation.stack?.template, template);
  });

  it('says why a change set failed', async () => {
    await using place = await openWithStack();
    place.aws.cloudFormation.changeSetFailure =
      'Export with name timerservice-dev-ApiGatewayID is in use.';
    const { code, errors } = await place.run(['update', ORIGINS, '--yes']);
    assert.equal(code, 1);
    assert.equal(
      errors,
      '✗ The change set failed: Export with name timerservice-dev-ApiGatewayID is in use.\n' +
        '  Next: mend that, then ./run-scripts.sh update\n',
    );
    assert.ok(!place.aws.operations.includes('cloudformation execute-change-set'));
  });

  it('says what failed in the update', async () => {
    await using place = await openWithStack();
    place.aws.cloudFormation.failure = {
      LogicalResourceId: 'Api',
      ResourceStatusReason: 'Action denied by stack policy',
    };
    const { code, errors } = await place.run(['update', ORIGINS, '--yes']);
    assert.equal(code, 1);
    assert.equal(
      errors,
      '✗ The update failed at Api: Action denied by stack policy\n' +
        '  Next: AWS took the change back: mend that, then ./run-scripts.sh update\n',
    );
  });
});
