import type { UserPool } from './cognito/user-pool.ts';
import type { ByType } from './stack/physical-values.ts';

/**
 * What a template that declares a user pool and its app client gets of them: the ids of the one pool
 * that runs here. Its settings come by `--user-pool`, not from the template.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpool.html
 */
export function userPoolResources({ id, clientId, issuer, region }: UserPoolIds): ByType {
  return {
    'AWS::Cognito::UserPool': {
      physicalId: id,
      attributes: {
        Arn: `arn:aws:cognito-idp:${region}:123456789012:userpool/${id}`,
        ProviderName: issuer.slice('https://'.length),
        ProviderURL: issuer,
        UserPoolId: id,
      },
    },
    'AWS::Cognito::UserPoolClient': { physicalId: clientId, attributes: { ClientId: clientId } },
  };
}

type UserPoolIds = Pick<UserPool, 'id' | 'clientId' | 'issuer' | 'region'>;
