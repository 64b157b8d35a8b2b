import { parseTemplate } from '../../projects/local-aws/stack/parse-template.ts';
import { expectMap, type MapNode } from '../../projects/local-aws/stack/template-node.ts';
import { Refusal } from './refusal.ts';

/** A resource as `aws cloudformation list-stack-resources` tells of it. */
export interface StackResource {
  readonly LogicalResourceId: string;
  /** Missing where it could not be made. */
  readonly PhysicalResourceId?: string;
  readonly ResourceType: string;
  readonly ResourceStatus: string;
}

/** Resources that hold what nobody can make again, and stacks, which may hold such resources. */
const HOLDING_DATA = new Set([
  'AWS::CloudFormation::Stack',
  'AWS::Cognito::UserPool',
  'AWS::DynamoDB::GlobalTable',
  'AWS::DynamoDB::Table',
  'AWS::ECR::Repository',
  'AWS::EFS::FileSystem',
  'AWS::KMS::Key',
  'AWS::Kinesis::Stream',
  'AWS::Logs::LogGroup',
  'AWS::RDS::DBCluster',
  'AWS::RDS::DBInstance',
  'AWS::S3::Bucket',
  'AWS::SQS::Queue',
  'AWS::SecretsManager::Secret',
]);

/** What AWS does by itself for databases without a policy is not relied on. */
const KEEPING = ['Retain', 'RetainExceptOnCreate', 'Snapshot'];

/** What a creation that failed, or an earlier deletion, has kept already. */
const LEFT_BEHIND = 'DELETE_SKIPPED';

/**
 * The resources that outlive their stack, with the data in them.
 *
 * @param template As it was deployed.
 * @throws {@link Refusal} when the deletion of the stack would delete data.
 */
export function keptResources(
  template: string,
  resources: readonly StackResource[],
): readonly StackResource[] {
  const policies = deletionPolicies(template);
  const isKept = ({ LogicalResourceId: id, ResourceStatus }: StackResource) =>
    ResourceStatus === LEFT_BEHIND || KEEPING.includes(policies.get(id) ?? 'Delete');
  const present = resources.filter(isPresent);
  const lost = present.filter(
    (resource) => HOLDING_DATA.has(resource.ResourceType) && !isKept(resource),
  );
  if (lost.length === 0) return present.filter(isKept);
  throw new Refusal(
    `Data would be lost with ${lost.map(describe).join(', ')}.`,
    'give it DeletionPolicy: Retain in the template, then ./run-scripts.sh update',
  );
}

/** What the person who deletes the stack has to know of what stays. */
export function tellKept(kept: readonly StackResource[], region: string): string {
  if (kept.length === 0) return 'The stack holds no data.';
  const lines = kept.map((resource) => `  ${describe(resource)}\n    ${removal(resource, region)}`);
  return [
    'These stay with their data, and cost what they cost, until you remove them:',
    ...lines,
  ].join('\n');
}

function removal({ ResourceType, PhysicalResourceId }: StackResource, region: string): string {
  const id = PhysicalResourceId ?? '';
  if (ResourceType === 'AWS::Logs::LogGroup') {
    return `aws logs delete-log-group --region ${region} --log-group-name ${id}`;
  }
  if (ResourceType === 'AWS::DynamoDB::Table') {
    return `aws dynamodb delete-table --region ${region} --table-name ${id}`;
  }
  return 'in the console';
}

function isPresent({ PhysicalResourceId, ResourceStatus }: StackResource): boolean {
  return Boolean(PhysicalResourceId) && ResourceStatus !== 'DELETE_COMPLETE';
}

function describe({ LogicalResourceId, ResourceType, PhysicalResourceId }: StackResource): string {
  return `${LogicalResourceId} (${ResourceType} ${PhysicalResourceId ?? ''})`;
}

/** Policies that are no plain text, as `AWS::LanguageExtensions` allows, are left out. */
function deletionPolicies(template: string): ReadonlyMap<string, string> {
  const { entries } = expectMap(parseTemplate(template, 'the deployed template'));
  const resources = entries.get('Resources');
  if (resources === undefined) return new Map();
  const policies = [...expectMap(resources).entries].map(
    ([id, definition]) => [id, deletionPolicy(expectMap(definition))] as const,
  );
  return new Map(policies.filter((entry): entry is [string, string] => entry[1] !== undefined));
}

function deletionPolicy({ entries }: MapNode): string | undefined {
  const node = entries.get('DeletionPolicy');
  return node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined;
}
