import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { DEFAULT_CLIENT_CONFIG_VERSION, generateClientConfig } from '@aws-amplify/client-config';
import { parseAmplifyConfig } from 'aws-amplify/utils';
import { amplifyOutputs } from '../../projects/local-aws/amplify-outputs.ts';
import { withDefaults } from '../../projects/local-aws/cognito/user-pool-settings.ts';
import { parseOutputs } from '../../src/shell/outputs.ts';
import { resolved, resourceOf } from './references.ts';
import { mainBranch, type Synthesis } from './synthesis.ts';

const backend = {
  region: 'us-east-1',
  userPoolId: 'us-east-1_AbCdEfGhI',
  clientId: 'abcdefghij0123456789abcdef',
  apiUrl: 'https://a1b2c3d4e5.execute-api.us-east-1.amazonaws.com',
};

/** What CloudFormation would make of the references that the outputs hold. */
const deployed: Readonly<Record<string, string>> = {
  'AWS::Region': backend.region,
  'AWS::Cognito::UserPool.Ref': backend.userPoolId,
  'AWS::Cognito::UserPoolClient.Ref': backend.clientId,
  'AWS::ApiGatewayV2::Api.ApiEndpoint': backend.apiUrl,
};

describe('amplify_outputs.json as ampx writes it', () => {
  let outputs: Record<string, unknown>;
  before(async () => {
    outputs = await generateOutputs(await mainBranch());
  });

  it('is what stand-ins with an authenticator app give, but for where they are', () => {
    const settings = withDefaults({ mfa: 'OPTIONAL' });
    const { auth, custom } = amplifyOutputs({ ...backend, userPoolEndpoint: '', settings });
    const { version, ...others } = outputs;
    assert.equal(version, DEFAULT_CLIENT_CONFIG_VERSION);
    assert.deepEqual(others, { auth, custom: { api_url: custom.api_url } });
  });

  it('says of the user pool what is so', async () => {
    const { Properties: pool } = resourceOf('AWS::Cognito::UserPool', await mainBranch());
    const { PasswordPolicy: policy } = pool.Policies as Record<string, Record<string, unknown>>;
    const { password_policy: said, ...auth } = outputs.auth as Record<string, object>;
    assert.deepEqual(said, {
      min_length: policy?.MinimumLength,
      require_lowercase: policy?.RequireLowercase,
      require_uppercase: policy?.RequireUppercase,
      require_numbers: policy?.RequireNumbers,
      require_symbols: policy?.RequireSymbols,
    });
    assert.equal(auth.mfa_configuration, pool.MfaConfiguration);
    assert.deepEqual(auth.username_attributes, pool.UsernameAttributes);
    assert.deepEqual(auth.user_verification_types, pool.AutoVerifiedAttributes);
    const schema = pool.Schema as readonly {
      readonly Name: string;
      readonly Required: boolean;
    }[];
    const required = schema.filter(({ Required }) => Required).map(({ Name }) => Name);
    assert.deepEqual(auth.standard_required_attributes, required);
  });

  it('is all that the app needs', () => {
    const { apiUrl, userPoolEndpoint, amplify } = parseOutputs(outputs);
    assert.equal(apiUrl, backend.apiUrl);
    assert.equal(userPoolEndpoint, undefined);
    const cognito = parseAmplifyConfig(amplify).Auth?.Cognito;
    assert.equal(cognito?.userPoolId, backend.userPoolId);
    assert.equal(cognito?.userPoolClientId, backend.clientId);
  });
});

/** Lets Amplify write the file, with a CloudFormation that has deployed the backend. */
function generateOutputs(synthesis: Synthesis): Promise<Record<string, unknown>> {
  const answers: Readonly<Record<string, unknown>> = {
    GetTemplateSummaryCommand: { Metadata: JSON.stringify(synthesis.root.Metadata) },
    DescribeStacksCommand: {
      Stacks: [{ StackStatus: 'CREATE_COMPLETE', Outputs: stackOutputs(synthesis) }],
    },
  };
  const client = {
    send: (command: object) => Promise.resolve(answers[command.constructor.name]),
  };
  return generateClientConfig({ stackName: 'backend' }, DEFAULT_CLIENT_CONFIG_VERSION, {
    getCloudFormationClient: () => client,
    getAmplifyClient: () => client,
    getS3Client: () => client,
  } as never) as Promise<never>;
}

function stackOutputs(synthesis: Synthesis) {
  const { Outputs = {} } = synthesis.root;
  return Object.entries(Outputs).map(([OutputKey, { Value }]) => ({
    OutputKey,
    OutputValue: (resolved(Value, synthesis.root, synthesis) as string).replaceAll(
      /AWS::[\w:]+(\.\w+)?/g,
      (reference) => deployed[reference] ?? reference,
    ),
  }));
}
