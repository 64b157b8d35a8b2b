import type { Stack } from 'aws-cdk-lib';
import type { CfnIdentityPool, CfnIdentityPoolRoleAttachment } from 'aws-cdk-lib/aws-cognito';
import type { IRole } from 'aws-cdk-lib/aws-iam';
import type { IConstruct } from 'constructs';

/** What `defineAuth` makes so that users, and guests, can have AWS credentials. */
export interface IdentityPool {
  readonly authenticatedUserIamRole: IRole;
  readonly unauthenticatedUserIamRole: IRole;
  readonly cfnResources: {
    readonly cfnIdentityPool: CfnIdentityPool;
    readonly cfnIdentityPoolRoleAttachment: CfnIdentityPoolRoleAttachment;
  };
}

/**
 * Takes the identity pool and its roles out of the backend: the app calls an API with tokens and no AWS
 * service, guests have no business here, and with an identity pool Amplify fetches AWS credentials
 * whenever it is asked for a session.
 *
 * What Amplify would write about the users goes with it, because it makes no file without an identity
 * pool: give `addOutput` the {@link authOutputs}.
 *
 * @param root The backend's stack, in whose metadata Amplify finds what to write.
 */
export function removeIdentityPool(pool: IdentityPool, root: Stack): void {
  const { cfnIdentityPool, cfnIdentityPoolRoleAttachment } = pool.cfnResources;
  remove(cfnIdentityPoolRoleAttachment);
  remove(cfnIdentityPool);
  remove(pool.authenticatedUserIamRole);
  remove(pool.unauthenticatedUserIamRole);
  remove(root.node.findChild('identityPoolId'));
  delete root.templateOptions.metadata?.['AWS::Amplify::Auth'];
}

function remove({ node }: IConstruct): void {
  if (node.scope?.node.tryRemoveChild(node.id)) return;
  throw new Error(`There is no ${node.path} to remove. Has defineAuth changed?`);
}
