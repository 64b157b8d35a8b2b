import type { defineBackend } from '@aws-amplify/backend';
import type { CfnUserPool, CfnUserPoolClient } from 'aws-cdk-lib/aws-cognito';

type Outputs = Parameters<ReturnType<typeof defineBackend>['addOutput']>[0];

/**
 * What `amplify_outputs.json` says of the users: where they are, and what the sign-up form asks for.
 *
 * @see https://docs.amplify.aws/angular/reference/amplify_outputs/
 */
export function authOutputs(
  pool: CfnUserPool,
  client: CfnUserPoolClient,
): NonNullable<Outputs['auth']> {
  return {
    aws_region: pool.stack.region,
    user_pool_id: pool.ref,
    user_pool_client_id: client.ref,
    username_attributes: ['email'],
    user_verification_types: ['email'],
    standard_required_attributes: ['email', 'name'],
    password_policy: {
      min_length: 8,
      require_lowercase: true,
      require_uppercase: true,
      require_numbers: true,
      require_symbols: true,
    },
    mfa_configuration: 'OPTIONAL',
    mfa_methods: ['TOTP'],
    groups: [],
    unauthenticated_identities_enabled: false,
  };
}
