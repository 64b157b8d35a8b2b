import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { gatewayStack } from '../testing/gateway-stack.ts';
import { describeRefusals, type Case } from '../testing/refusals.ts';
import { OUTPUTS } from '../testing/workplace.ts';

function stackIn(StackStatus: string): Case['prepare'] {
  return ({ aws }) => void (aws.cloudFormation.stack = gatewayStack({ StackStatus }));
}

function outputs(content: unknown): Case['prepare'] {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return (place) => place.write('amplify_outputs.json', text);
}

const STACKS: readonly Case[] = [
  {
    title: 'the creation of the stack has failed before',
    prepare: stackIn('ROLLBACK_COMPLETE'),
    says: /^timerservice-apigateway is in ROLLBACK_COMPLETE: its creation failed/,
    next: /^\.\/run-scripts\.sh delete, then create$/,
  },
  {
    title: 'nothing but a change set was made of the stack',
    prepare: stackIn('REVIEW_IN_PROGRESS'),
    says: /^timerservice-apigateway is in REVIEW_IN_PROGRESS: a change set waits/,
    next: /^execute that one .*, or \.\/run-scripts\.sh delete, then create$/,
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
    next: /^check the name, or \.\/run-scripts\.sh create --stack mine\. What a git push .* npm run doctor/,
  })),
];

const FILES: readonly Case[] = [
  {
    title: 'the outputs are missing',
    prepare: (place) => place.remove('amplify_outputs.json'),
    says: /^There is no amplify_outputs\.json\.$/,
    next: /^npm --prefix amplify ci && npm run ampx -- generate outputs .*; for .* your own, write \{/,
  },
  {
    title: 'the outputs are missing, and no region is chosen',
    prepare: (place) => place.remove('amplify_outputs.json'),
    env: {},
    says: /^There is no amplify_outputs\.json\.$/,
    next: /^npm --prefix amplify ci && npm run ampx -- generate outputs .*; for .* your own, write \{/,
  },
  {
    title: 'the outputs are no JSON',
    prepare: outputs('{"auth": '),
    says: /^amplify_outputs\.json is not as Amplify writes it: /,
    next: /^npm --prefix amplify ci && npm run ampx -- generate outputs/,
  },
  {
    title: 'the outputs have no user pool',
    prepare: outputs({ version: '1.4', storage: {} }),
    says: /^amplify_outputs\.json is not as Amplify writes it: Invalid .*auth/,
    next: /^npm --prefix amplify ci && npm run ampx -- generate outputs/,
  },
  {
    title: 'the outputs are a folder',
    prepare: async (place) => {
      await place.remove('amplify_outputs.json');
      await mkdir(join(place.folder, 'amplify_outputs.json'));
    },
    says: /^amplify_outputs\.json cannot be read: EISDIR/,
    next: /^npm --prefix/,
  },
  {
    title: 'the outputs are those of the local stand-ins',
    prepare: outputs({ ...OUTPUTS, custom: { user_pool_endpoint: 'http://localhost:8102/' } }),
    says: /is of the local stand-ins: its user pool is at http:\/\/localhost:8102\/\.$/,
    next: /^npm --prefix amplify ci && npm run ampx -- generate outputs/,
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
    args: ['create', 'Service=api', 'AllowedOrigin=https://app.example.com', '--yes'],
    says: /AllowedOrigin is given, but not declared\.$/,
    next: /AllowedOrigins/,
  },
  {
    title: 'a parameter has a value that the template refuses',
    args: ['create', 'Service=api', 'AllowedOrigins=*', '--yes'],
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
    title: 'a step does not take an option, before it asks for a region',
    args: ['create', '--region', 'x'],
    env: { AWS_PROFILE: '' },
    says: /^create does not take --region\.$/,
    next: /^choose from: --stack /,
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
  ...['create', 'all'].map((step) => ({
    title: `no backend is given to ${step}, and none may be asked for`,
    args: [step, 'AllowedOrigins=https://app.example.com', '--yes'],
    says: /^A new gateway needs a backend\.$/,
    next: new RegExp(`^\\./run-scripts\\.sh ${step} BackendUrl=https://… --yes, or BackendFunc`),
    code: 2,
  })),
  {
    title: 'the backend that is given is empty',
    args: ['create', 'BackendUrl=', '--yes'],
    says: /^A new gateway needs a backend\.$/,
    next: /^\.\/run-scripts\.sh create BackendUrl=https/,
    code: 2,
  },
  {
    title: 'the role makes no role without a boundary, and none is given',
    args: ['create', 'Service=api', '--role-arn', 'arn:aws:iam::123456789012:role/r', '--yes'],
    says: /^A role for CloudFormation is given, but no PermissionsBoundary\.$/,
    next: /^\.\/run-scripts\.sh create --role-arn .*:role\/r PermissionsBoundary=NAME/,
    code: 2,
  },
  {
    title: 'nobody can answer',
    args: ['create'],
    says: /^There is nobody to answer this question\.$/,
    next: /--yes/,
  },
];

describeRefusals('stacks', STACKS);
describeRefusals('files', FILES);
describeRefusals('usage', USAGE);
