import { createHash } from 'node:crypto';
import { RemovalPolicy } from 'aws-cdk-lib';
import type { Node } from 'constructs';

/** What is deployed: a developer's sandbox, a branch of the repository, or a stack by itself. */
export interface Deployment {
  readonly type: 'sandbox' | 'branch' | 'standalone';
  /** Of a branch the Amplify app's id, otherwise the package's name. */
  readonly namespace: string;
  /** Of a branch its name in git, of a sandbox the developer's. */
  readonly name: string;
  /** Whether users and tasks outlive the deployment. */
  readonly keepsData: boolean;
}

/**
 * Reads what `ampx` deploys.
 *
 * @param node The backend's; `ampx` hands it over as CDK context.
 * @param environment Amplify Hosting sets `AWS_PULL_REQUEST_ID` for the preview of a pull request.
 */
export function readDeployment(
  node: Node,
  environment: Readonly<Record<string, string | undefined>>,
): Deployment {
  const type = node.getContext('amplify-backend-type') as Deployment['type'];
  return {
    type,
    namespace: node.getContext('amplify-backend-namespace') as string,
    name: node.getContext('amplify-backend-name') as string,
    // Only a number tells a preview: what is set to nothing must not cost a branch its data.
    keepsData: type !== 'sandbox' && !/^\d+$/.test(environment.AWS_PULL_REQUEST_ID ?? ''),
  };
}

/** What becomes of a resource with users' data once its stack is deleted, or it is replaced. */
export function dataRemovalPolicy({ keepsData }: Deployment): RemovalPolicy {
  return keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
}

/**
 * A name for the deployment that no other has in the account, although two branches may look alike once
 * they are shortened: at most 32 letters, digits and hyphens, the first of them a letter.
 */
export function environmentName({ type, namespace, name }: Deployment): string {
  const readable = name.replaceAll(/[^a-zA-Z0-9]+/g, '-').replace(/^[^a-zA-Z]+/, '');
  const unique = createHash('sha256')
    .update(JSON.stringify([type, namespace, name]))
    .digest('hex');
  return `${readable.slice(0, 22) || type}-${unique.slice(0, 8)}`;
}
