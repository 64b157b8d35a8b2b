import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gatewayStack } from '../testing/gateway-stack.ts';
import { OUTPUTS, Workplace } from '../testing/workplace.ts';

interface Case {
  readonly title: string;
  /** Default: `create --yes`. */
  readonly args?: readonly string[];
  readonly prepare?: (place: Workplace) => void | Promise<void>;
  readonly env?: Readonly<Record<string, string>>;
  readonly says: RegExp;
  readonly next: RegExp;
  /** Default: 1. */
  readonly code?: number;
}

function saying(error: string): Case['prepare'] {
  return ({ aws }) => void (aws.errors['*'] = error);
}

function stackIn(StackStatus: string): Case['prepare'] {
  return ({ aws }) => void (aws.cloudFormation.stack = gatewayStack({ StackStatus }));
}

function outputs(content: unknown): Case['prepare'] {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return (place) => place.write('amplify_outputs.json', text);
}

const ACCESS: readonly Case[] = [
  {
    title: 'the AWS CLI is missing',
    prepare: (place) => place.remove('../bin/aws'),
    says: /^The AWS CLI \(aws\) is not installed\.$/,
    next: /getting-started-install/,
    code: 3,
  },
  {
    title: 'there are no credentials',
    prepare: saying(
      'Unable to locate credentials. You can configure credentials by running "aws configure".',
    ),
    says: /^AWS has no credentials to let you in\.$/,
    next: /^aws configure sso, then AWS_PROFILE=NAME \.\/run-scripts\.sh create$/,
    code: 3,
  },
  {
    title: 'the sign-in has expired',
    prepare: saying('Error when retrieving token from sso: Token has expired and refresh failed'),
    says: /^Your sign-in to AWS has expired\.$/,
    next: /^aws sso login --profile dana$/,
    code: 3,
  },
  {
    title: 'the session of the sign-in has expired',
    prepare: saying(
      'The SSO session associated with this profile has expired or is otherwise invalid. To refresh this SSO session run aws sso login with the corresponding profile.',
    ),
    says: /^Your sign-in to AWS has expired\.$/,
    next: /^aws sso login --profile dana$/,
    code: 3,
  },
  {
    title: 'temporary credentials have expired',
    prepare: saying(
      'An error occurred (ExpiredToken) when calling the GetCallerIdentity operation: The security token included in the request is expired',
    ),
    says: /^Your credentials for AWS have expired\.$/,
    next: /aws sso login/,
    code: 3,
  },
  {
    title: 'AWS does not know the credentials',
    prepare: saying(
      'An error occurred (InvalidClientTokenId) when calling the GetCallerIdentity operation: The security token included in the request is invalid.',
    ),
    says: /^AWS does not accept your credentials\.$/,
    next: /^aws configure list/,
    code: 3,
  },
  {
    title: 'there is no such profile',
    prepare: saying('The config profile (dana) could not be found'),
    says: /^There is no profile dana on this machine\.$/,
    next: /^aws configure list-profiles/,
    code: 3,
  },
  {
    title: 'the region does not exist, or the network is down',
    prepare: saying(
      'Could not connect to the endpoint URL: "https://sts.us-oast-1.amazonaws.com/"',
    ),
    says: /^AWS cannot be reached in us-east-1\.$/,
    next: /network/,
    code: 3,
  },
  {
    title: 'the person may not do it',
    prepare: ({ aws }) =>
      void (aws.errors['cloudformation create-stack'] =
        'An error occurred (AccessDenied) when calling the CreateStack operation: User: arn:aws:iam::123456789012:user/dana is not authorized to perform: cloudformation:CreateStack'),
    says: /^You may not do this: User: .*dana is not authorized to perform: cloudformation:CreateStack$/,
    next: /2_DeployerGroups\.yml/,
  },
];

const STACKS: readonly Case[] = [
  {
    title: 'the creation of the stack has failed before',
    prepare: stackIn('ROLLBACK_COMPLETE'),
    says: /^timerservice-apigateway is in ROLLBACK_COMPLETE: its creation failed/,
    next: /^\.\/run-scripts\.sh delete, then create$/,
  },
  {
    title: 'a stack that failed is to be updated',
    args: ['update', '--yes'],
    prepare: stackIn('ROLLBACK_COMPLETE'),
    says: /is in ROLLBACK_COMPLETE/,
    next: /^\.\/run-scripts\.sh delete, then create$/,
  },
  {
    title: 'another change is under way',
    args: ['update', '--yes'],
    prepare: stackIn('UPDATE_IN_PROGRESS'),
    says: /is in UPDATE_IN_PROGRESS: another change is under way\.$/,
    next: /^wait until it is done, then \.\/run-scripts\.sh update$/,
  },
  {
    title: 'a stack that is being changed is to be deleted',
    args: ['delete', '--yes'],
    prepare: stackIn('UPDATE_COMPLETE_CLEANUP_IN_PROGRESS'),
    says: /another change is under way\.$/,
    next: /delete$/,
  },
  {
    title: 'the way back from an update is blocked',
    args: ['update', '--yes'],
    prepare: stackIn('UPDATE_ROLLBACK_FAILED'),
    says: /is in UPDATE_ROLLBACK_FAILED/,
    next: /^aws cloudformation continue-update-rollback --region us-east-1 --stack-name timer/,
  },
  {
    title: 'the stack is there already',
    prepare: stackIn('CREATE_COMPLETE'),
    says: /^timerservice-apigateway is there already, in CREATE_COMPLETE\.$/,
    next: /^\.\/run-scripts\.sh update$/,
  },
  ...['update', 'delete', 'outputs', 'doctor'].map((step) => ({
    title: `there is no stack for ${step}`,
    args: [step, '--stack', 'mine'],
    says: /^There is no stack mine in us-east-1\.$/,
    next: /^\.\/run-scripts\.sh create --stack mine$/,
  })),
];

const FILES: readonly Case[] = [
  {
    title: 'the outputs are missing',
    prepare: (place) => place.remove('amplify_outputs.json'),
    says: /^There is no amplify_outputs\.json\.$/,
    next: /^npm run ampx -- generate outputs/,
  },
  {
    title: 'the outputs are missing, and no region is chosen',
    prepare: (place) => place.remove('amplify_outputs.json'),
    env: {},
    says: /^There is no amplify_outputs\.json\.$/,
    next: /^npm run ampx -- generate outputs/,
  },
  {
    title: 'the outputs are no JSON',
    prepare: outputs('{"auth": '),
    says: /^amplify_outputs\.json is no amplify_outputs\.json: /,
    next: /^npm run ampx -- generate outputs/,
  },
  {
    title: 'the outputs have no user pool',
    prepare: outputs({ version: '1.4', storage: {} }),
    says: /amplify_outputs\.json: .*auth/,
    next: /^npm run ampx -- generate outputs/,
  },
  {
    title: 'the outputs are those of the local stand-ins',
    prepare: outputs({ ...OUTPUTS, custom: { user_pool_endpoint: 'http://localhost:8102/' } }),
    says: /is of the local stand-ins: its user pool is at http:\/\/localhost:8102\/\.$/,
    next: /^npm run ampx -- generate outputs/,
  },
  {
    title: 'the outputs contradict themselves',
    prepare: outputs({ ...OUTPUTS, auth: { ...OUTPUTS.auth, aws_region: 'eu-west-1' } }),
    says: /puts the user pool us-east-1_a1B2c3D4e into another region, eu-west-1\.$/,
    next: /anew/,
  },
  {
    title: 'the user pool is in another region than the stack',
    env: { AWS_REGION: 'eu-west-1' },
    says: /^The user pool is in us-east-1, the stack would be in eu-west-1\.$/,
    next: /^AWS_REGION=us-east-1 \.\/run-scripts\.sh create$/,
  },
  {
    title: 'the template is too large',
    prepare: async (place) => {
      const file = 'cloudformation/1_ApiGatewayAuthorizer.yml';
      await place.write(file, `${await place.read(file)}${'# filling\n'.repeat(4000)}`);
    },
    says: /^cloudformation\/1_ApiGatewayAuthorizer\.yml has 5\d{4} bytes; AWS takes 51200/,
    next: /^aws s3 cp .* create --template-url https:\/\/BUCKET\.s3\.us-east-1\.amazonaws\.com\/1_Api/,
  },
  {
    title: 'a parameter is misspelt',
    args: ['create', 'AllowedOrigin=https://app.example.com', '--yes'],
    says: /AllowedOrigin is given, but not declared\.$/,
    next: /AllowedOrigins/,
  },
  {
    title: 'a parameter has a value that the template refuses',
    args: ['create', 'AllowedOrigins=*', '--yes'],
    says: /AllowedOrigins: "\*" is refused\.$/,
    next: /^AllowedOrigins must be origins such as/,
  },
  {
    title: 'the packages are not installed',
    prepare: (place) => place.remove('node_modules'),
    says: /^The packages are not installed\.$/,
    next: /^npm ci$/,
  },
];

const USAGE: readonly Case[] = [
  {
    title: 'there is no such step',
    args: ['depoly'],
    says: /^There is no step depoly\.$/,
    next: /^choose from: demo test create/,
    code: 2,
  },
  {
    title: 'a step does not take an option',
    args: ['delete', '--role-arn', 'arn:x'],
    says: /^delete does not take --role-arn\.$/,
    next: /^choose from: --stack --yes --unprotect$/,
    code: 2,
  },
  {
    title: 'an option lacks its value',
    args: ['create', '--stack'],
    says: /^--stack lacks its value\.$/,
    next: /^create --stack VALUE$/,
    code: 2,
  },
  {
    title: 'no region is to be found',
    args: ['outputs', '--yes'],
    prepare: (place) => place.remove('amplify_outputs.json'),
    env: {},
    says: /^No region is chosen\.$/,
    next: /^AWS_REGION=us-east-1 \.\/run-scripts\.sh outputs$/,
    code: 2,
  },
  {
    title: 'nobody can answer',
    args: ['create'],
    says: /^There is nobody to answer this question\.$/,
    next: /--yes/,
  },
];

const CHANGES = /(create|delete|execute)-|update-|start-/;

for (const [topic, cases] of Object.entries({ ACCESS, STACKS, FILES, USAGE })) {
  describe(
    `run-scripts.sh, ${topic.toLowerCase()}: says in one line what is wrong and what comes next where`,
    { concurrency: true },
    () => {
      for (const {
        title,
        args = ['create', '--yes'],
        prepare,
        env,
        says,
        next,
        code = 1,
      } of cases) {
        it(title, async () => {
          await using place = await Workplace.open();
          await prepare?.(place);
          const outcome = await place.run(args, [], env);
          const [first = '', second = '', ...others] = outcome.errors
            .replace(/^.*: \n(?=✗)/, '')
            .split('\n');
          assert.equal(first.slice(0, 2), '✗ ', outcome.errors);
          assert.match(first.slice(2), says);
          assert.equal(second.slice(0, 8), '  Next: ');
          assert.match(second.slice(8), next);
          assert.deepEqual(others, ['']);
          assert.equal(outcome.code, code);
          const changes = place.aws.operations.filter((name) => CHANGES.test(name));
          assert.deepEqual(
            changes.filter((name) => !(name in place.aws.errors)),
            [],
          );
        });
      }
    },
  );
}
