/** Where a stack is, and what it is called. */
export interface StackLocation {
  readonly stackName: string;
  readonly region: string;
  readonly accountId: string;
}

/** The values of CloudFormation's pseudo parameters, but for `AWS::NoValue`, which has none. */
export type PseudoParameters = Readonly<Record<string, string>>;

/**
 * Derives the pseudo parameters of a stack.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/pseudo-parameter-reference.html
 */
export function pseudoParameters({
  stackName,
  region,
  accountId,
}: StackLocation): PseudoParameters {
  const [partition, urlSuffix] = partitionOf(region);
  return {
    'AWS::AccountId': accountId,
    'AWS::Partition': partition,
    'AWS::Region': region,
    'AWS::StackId': `arn:${partition}:cloudformation:${region}:${accountId}:stack/${stackName}/local`,
    'AWS::StackName': stackName,
    'AWS::URLSuffix': urlSuffix,
  };
}

function partitionOf(region: string): readonly [partition: string, urlSuffix: string] {
  if (region.startsWith('cn-')) return ['aws-cn', 'amazonaws.com.cn'];
  if (region.startsWith('us-gov-')) return ['aws-us-gov', 'amazonaws.com'];
  return ['aws', 'amazonaws.com'];
}
