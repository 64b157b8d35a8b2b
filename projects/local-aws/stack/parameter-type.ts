/** How a parameter's text is to be read. */
export interface ParameterType {
  /** Whether it holds several values, separated by commas. */
  readonly isList: boolean;
  readonly isNumber: boolean;
  /** Whether the text is the name of a Systems Manager parameter, whose value is meant. */
  readonly isStored: boolean;
}

/** Ids and names that CloudFormation looks up in the account; here they are text. */
const ACCOUNT_TYPES = [
  'AWS::EC2::AvailabilityZone::Name',
  'AWS::EC2::Image::Id',
  'AWS::EC2::Instance::Id',
  'AWS::EC2::KeyPair::KeyName',
  'AWS::EC2::SecurityGroup::GroupName',
  'AWS::EC2::SecurityGroup::Id',
  'AWS::EC2::Subnet::Id',
  'AWS::EC2::Volume::Id',
  'AWS::EC2::VPC::Id',
  'AWS::Route53::HostedZone::Id',
];

const SINGLE = ['String', ...ACCOUNT_TYPES];

/** What may be kept in Systems Manager. */
const STORABLE = [...SINGLE, 'CommaDelimitedList', ...SINGLE.map((type) => `List<${type}>`)];

const TYPES = [...STORABLE, 'Number', 'List<Number>', 'AWS::SSM::Parameter::Name'];

/** The types in few words, for an error. */
export const KNOWN_TYPES =
  'String, Number, CommaDelimitedList, List<Number>, AWS::SSM::Parameter::Name, the types of EC2 and Route 53, List<…> of those, and AWS::SSM::Parameter::Value<…>';

/**
 * Reads the name of a type.
 *
 * @returns `undefined` if there is no such type.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-supplied-parameter-types.html
 */
export function parameterType(name: string): ParameterType | undefined {
  const stored = /^AWS::SSM::Parameter::Value<(.+)>$/.exec(name)?.[1];
  const type = stored ?? name;
  if (!(stored === undefined ? TYPES : STORABLE).includes(type)) return undefined;
  return {
    isList: type.includes('List'),
    isNumber: type.includes('Number'),
    isStored: stored !== undefined,
  };
}
