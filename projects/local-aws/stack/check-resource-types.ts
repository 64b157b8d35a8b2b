import { RESOURCE_TYPES, type Surroundings } from './physical-values.ts';
import { TemplateError } from './template-error.ts';
import type { MapNode } from './template-node.ts';

const byValues = 'say under resources in the file of --values what Ref and GetAtt give';

/**
 * Refuses resources of types that the stand-ins don't support, unless their values are given: all of them
 * at once, so that whoever gives the values sees at once of which.
 *
 * @param created The resources whose conditions hold, by logical id.
 * @throws {@link TemplateError} at the first one; also at the second of which there is but one.
 */
export function checkResourceTypes(
  created: ReadonlyMap<string, MapNode>,
  { given, standIns }: Pick<Surroundings, 'given' | 'standIns'>,
): void {
  const unknown = [...created].flatMap(([logicalId, { entries, place }]) => {
    const type = entries.get('Type');
    if (type?.kind !== 'scalar' || RESOURCE_TYPES.has(String(type.value))) return [];
    return Object.hasOwn(given, logicalId) ? [] : [{ logicalId, type: String(type.value), place }];
  });
  const isStoodInFor = ({ type }: Unknown) => Object.hasOwn(standIns, type);
  refuseSecond(unknown.filter(isStoodInFor));
  refuseAll(
    unknown.filter((resource) => !isStoodInFor(resource)),
    Object.keys(standIns),
  );
}

interface Unknown extends Pick<MapNode, 'place'> {
  readonly logicalId: string;
  readonly type: string;
}

function refuseAll([first, ...others]: readonly Unknown[], standIns: readonly string[]): void {
  if (first === undefined) return;
  const rest = others.map(
    ({ logicalId, type, place }) => `${logicalId} (${type}, line ${place.line})`,
  );
  const also = rest.length === 0 ? '' : ` Neither are those of ${rest.join(', ')}.`;
  const supported = [...RESOURCE_TYPES.keys(), ...standIns].join(', ');
  throw new TemplateError(
    first.place,
    `resources of type ${first.type} are not supported.${also}`,
    `Supported are ${supported}; of others ${byValues}, or choose parameters by which their Condition fails.`,
  );
}

function refuseSecond(resources: readonly Unknown[]): void {
  const seen = new Map<string, string>();
  for (const { logicalId, type, place } of resources) {
    const first = seen.get(type);
    seen.set(type, logicalId);
    if (first === undefined) continue;
    const problem = `there is one ${type} here, and ${first} is another.`;
    throw new TemplateError(place, problem, `Of one of them ${byValues}.`);
  }
}
