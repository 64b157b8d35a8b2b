import { resolveStack } from '../../projects/local-aws/stack/read-stack.ts';
import type { Stack, ValueMap } from '../../projects/local-aws/stack/stack.ts';
import type { Policy } from './iam.ts';

const ACCOUNT = 'arn:aws:iam::123456789012';

/** What the template's parameters are, where not their defaults. */
export type Choices = Readonly<
  Partial<
    Record<'App' | 'BackendFunctionName' | 'VpcLink' | 'CdkQualifier' | 'AmplifyAppId', string>
  >
>;

/** Somebody whom the template gives permissions. */
export interface Deployer {
  /** ARN of somebody of the group, or of a session of the role. */
  readonly principal: string;
  readonly policies: readonly Policy[];
  readonly boundary?: readonly Policy[];
}

const GROUPS = ['ApiDeployers', 'AuthDeployers', 'HostingDeployers', 'Operators'] as const;

export type DeployerName = (typeof GROUPS)[number] | 'ExecutionRole' | 'RoleOfStack';

/** Resolves the template, and says who may do what by it. */
export function readDeployers(
  template: string,
  parameters: Choices,
): Readonly<Record<DeployerName, Deployer>> {
  const stack = resolveDeployerStack(template, parameters);
  const groups = GROUPS.map((name) => [name, member(stack, name)]);
  const role = properties(stack, 'ExecutionRole');
  return {
    ...(Object.fromEntries(groups) as Record<(typeof GROUPS)[number], Deployer>),
    ExecutionRole: {
      principal:
        'arn:aws:sts::123456789012:assumed-role/timerservice-us-east-1-cloudformation/stack',
      policies: (role.Policies as readonly ValueMap[]).map(({ PolicyName, PolicyDocument }) => ({
        name: PolicyName as string,
        policy: PolicyDocument,
      })),
    },
    // As bad as one can be made: its own policies allow everything.
    RoleOfStack: {
      principal: 'arn:aws:sts::123456789012:assumed-role/timerservice-apigateway-Role-1/code',
      policies: [{ name: 'everything', policy: EVERYTHING }],
      boundary: [managed(stack, 'Boundary')],
    },
  };
}

const EVERYTHING = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
};

/** Resolves the template; what its policies are known by is what AWS makes of their names. */
export function resolveDeployerStack(template: string, parameters: Choices): Stack {
  const names = {
    ...Object.fromEntries(GROUPS.map((name) => [`${name}Policy`, name])),
    Boundary: 'boundary',
  };
  return resolveStack(template, '2_DeployerGroups.yml', {
    parameters,
    stackName: 'timerservice-deployers',
    resources: {
      ...Object.fromEntries(GROUPS.map((name) => [name, { Ref: name }])),
      ...Object.fromEntries(
        Object.entries(names).map(([id, name]) => [
          id,
          { Ref: `${ACCOUNT}:policy/timerservice-us-east-1-${name}` },
        ]),
      ),
    },
  });
}

/** Somebody of a group has the policies that are attached to it. */
function member(stack: Stack, group: string): Deployer {
  const attached = properties(stack, group).ManagedPolicyArns as readonly string[];
  const policies = [...stack.resources.values()]
    .filter(({ physicalId }) => attached.includes(physicalId))
    .map(({ logicalId }) => managed(stack, logicalId));
  return { principal: `${ACCOUNT}:user/ada`, policies };
}

function managed(stack: Stack, logicalId: string): Policy {
  return { name: logicalId, policy: properties(stack, logicalId).PolicyDocument };
}

function properties({ resources }: Stack, logicalId: string): ValueMap {
  const resource = resources.get(logicalId);
  if (resource === undefined) throw new Error(`The template makes no ${logicalId}.`);
  return resource.properties;
}
