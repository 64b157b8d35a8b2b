import { resolveReferences } from './dynamic-references.ts';
import {
  RESOURCE_TYPES,
  type PhysicalValues,
  type ResolvedResource,
  type Surroundings,
} from './physical-values.ts';
import type { Scope } from './scope.ts';
import type { Resource, ValueMap } from './stack.ts';
import { TemplateError } from './template-error.ts';
import { expectMap, expectText, refuseOtherKeys, type MapNode } from './template-node.ts';

const ATTRIBUTES = [
  'Type',
  'Properties',
  'Condition',
  'DependsOn',
  'DeletionPolicy',
  'UpdateReplacePolicy',
  'UpdatePolicy',
  'CreationPolicy',
  'Metadata',
];

/**
 * Resolves a resource's properties and gives it its physical values. What concerns its creation and
 * deletion alone (`DependsOn`, `DeletionPolicy` …) has no effect here.
 *
 * @throws {@link TemplateError} when its type is not supported.
 */
export function readResource(
  logicalId: string,
  definition: MapNode,
  scope: Scope,
  surroundings: Surroundings,
): Resource {
  refuseOtherKeys(definition, ATTRIBUTES);
  const type = typeOf(definition);
  const physicalValues =
    givenValues(logicalId, surroundings) ?? standIn(type, surroundings) ?? RESOURCE_TYPES.get(type);
  if (physicalValues === undefined) {
    throw new TemplateError(
      definition.place,
      `resources of type ${type} are not supported.`,
      'Say under resources in the file of --values what Ref and GetAtt give.',
    );
  }
  const properties = propertiesOf(definition, scope, surroundings);
  return {
    logicalId,
    type,
    properties,
    ...physicalValues({ logicalId, properties, ...surroundings }),
  };
}

/** What whoever deploys says of a resource goes before what would be made up. */
function givenValues(
  logicalId: string,
  { given }: Surroundings,
): ((resource: ResolvedResource) => PhysicalValues) | undefined {
  const values = Object.hasOwn(given, logicalId) ? given[logicalId] : undefined;
  if (values === undefined) return undefined;
  const { Ref: physicalId = logicalId, ...attributes } = values;
  return () => ({ physicalId, attributes });
}

function standIn(type: string, { standIns }: Surroundings): (() => PhysicalValues) | undefined {
  const values = Object.hasOwn(standIns, type) ? standIns[type] : undefined;
  return values && (() => values);
}

function typeOf({ entries, place }: MapNode): string {
  const type = entries.get('Type');
  if (type !== undefined) return expectText(type);
  throw new TemplateError(place, 'has no Type.', 'Write one, for example AWS::ApiGatewayV2::Api.');
}

function propertiesOf(
  definition: MapNode,
  scope: Scope,
  { ssmParameters }: Surroundings,
): ValueMap {
  const node = definition.entries.get('Properties');
  if (node === undefined) return {};
  // A map without an intrinsic function around it resolves to a map.
  const properties = scope.resolve(expectMap(node)) as ValueMap;
  return resolveReferences(properties, ssmParameters, node.place) as ValueMap;
}
