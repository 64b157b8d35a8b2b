import { createHash } from 'node:crypto';
import type { PseudoParameters } from './pseudo-parameters.ts';
import type { ValueMap } from './stack.ts';

/** What a resource has become known by once it exists. */
export interface PhysicalValues {
  /** What `Ref` gives. */
  readonly physicalId: string;
  /** What `GetAtt` gives, by attribute. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** What `Ref` and `GetAtt` give of a resource, by its type. */
export type ByType = Readonly<Record<string, PhysicalValues>>;

/** The stack around a resource. */
export interface Surroundings {
  readonly pseudo: PseudoParameters;
  /** Base URL under which the stack's HTTP API is served; AWS's own when left out. */
  readonly apiEndpoint: string | undefined;
  /** Values of Systems Manager parameters by their names. */
  readonly ssmParameters: Readonly<Record<string, string>>;
  /** What `Ref` and `GetAtt` give instead of made-up values, by logical id. */
  readonly given: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The same for the one resource of a type. */
  readonly standIns: ByType;
}

/** A resource whose physical values are wanted. */
export interface ResolvedResource extends Surroundings {
  readonly logicalId: string;
  readonly properties: ValueMap;
}

/**
 * The resource types that the stand-ins support, and what `Ref` and `GetAtt` of each give according to
 * the "Return values" of its page in the CloudFormation reference. Ids are derived from the stack's and
 * the resource's names, so that they stay the same from one start to the next.
 */
export const RESOURCE_TYPES: ReadonlyMap<string, (resource: ResolvedResource) => PhysicalValues> =
  new Map([
    ['AWS::ApiGatewayV2::Api', api],
    ['AWS::ApiGatewayV2::Authorizer', identified('AuthorizerId')],
    ['AWS::ApiGatewayV2::Integration', identified('IntegrationId')],
    ['AWS::ApiGatewayV2::Route', identified('RouteId')],
    ['AWS::ApiGatewayV2::Stage', stage],
    ['AWS::ApiGatewayV2::VpcLink', identified('VpcLinkId')],
    ['AWS::IAM::Role', role],
    ['AWS::Lambda::Alias', lambdaAlias],
    ['AWS::Lambda::Function', lambdaFunction],
    ['AWS::Lambda::Permission', identified('Id')],
    ['AWS::Lambda::Version', lambdaVersion],
    ['AWS::Logs::LogGroup', logGroup],
  ]);

function identified(attribute: string): (resource: ResolvedResource) => PhysicalValues {
  return (resource) => {
    const physicalId = shortId(resource);
    return { physicalId, attributes: { [attribute]: physicalId } };
  };
}

function api(resource: ResolvedResource): PhysicalValues {
  const physicalId = shortId(resource);
  const { 'AWS::Region': region, 'AWS::URLSuffix': suffix } = resource.pseudo;
  const onAws = `https://${physicalId}.execute-api.${region}.${suffix}`;
  const attributes = { ApiId: physicalId, ApiEndpoint: resource.apiEndpoint ?? onAws };
  return { physicalId, attributes };
}

function stage(resource: ResolvedResource): PhysicalValues {
  return { physicalId: nameOf(resource, 'StageName'), attributes: {} };
}

function role(resource: ResolvedResource): PhysicalValues {
  const physicalId = nameOf(resource, 'RoleName');
  const { 'AWS::Partition': partition, 'AWS::AccountId': account } = resource.pseudo;
  const arn = `arn:${partition}:iam::${account}:role/${physicalId}`;
  return { physicalId, attributes: { Arn: arn, RoleId: shortId(resource) } };
}

function lambdaFunction(resource: ResolvedResource): PhysicalValues {
  const physicalId = nameOf(resource, 'FunctionName');
  return {
    physicalId,
    attributes: { Arn: regionalArn(resource, 'lambda', `function:${physicalId}`) },
  };
}

function lambdaAlias(resource: ResolvedResource): PhysicalValues {
  const arn = `${referredFunction(resource)}:${nameOf(resource, 'Name')}`;
  return { physicalId: arn, attributes: { AliasArn: arn } };
}

/** Each is the first one, since a stack is new at every start. */
function lambdaVersion(resource: ResolvedResource): PhysicalValues {
  const arn = `${referredFunction(resource)}:1`;
  return { physicalId: arn, attributes: { FunctionArn: arn, Version: '1' } };
}

/** The ARN of the function that is meant, by its name or its ARN. */
function referredFunction(resource: ResolvedResource): string {
  const name = nameOf(resource, 'FunctionName');
  return name.startsWith('arn:') ? name : regionalArn(resource, 'lambda', `function:${name}`);
}

function logGroup(resource: ResolvedResource): PhysicalValues {
  const physicalId = nameOf(resource, 'LogGroupName');
  return {
    physicalId,
    attributes: { Arn: regionalArn(resource, 'logs', `log-group:${physicalId}:*`) },
  };
}

function regionalArn({ pseudo }: ResolvedResource, service: string, rest: string): string {
  const { 'AWS::Partition': partition, 'AWS::Region': region, 'AWS::AccountId': account } = pseudo;
  return `arn:${partition}:${service}:${region}:${account}:${rest}`;
}

/** The name that the template gives, else one made up as CloudFormation does it. */
function nameOf(resource: ResolvedResource, property: string): string {
  const given = resource.properties[property];
  if (typeof given === 'string') return given;
  const { logicalId, pseudo } = resource;
  return `${pseudo['AWS::StackName']}-${logicalId}-${shortId(resource).toUpperCase()}`;
}

/** Ten lower-case letters and digits, as API Gateway's ids are. */
function shortId({ logicalId, pseudo }: ResolvedResource): string {
  const hash = createHash('sha256').update(`${pseudo['AWS::StackId']}/${logicalId}`).digest('hex');
  return BigInt(`0x${hash}`).toString(36).slice(0, 10);
}
