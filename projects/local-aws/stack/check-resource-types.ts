import { RESOURCE_TYPES } from './physical-values.ts';
import { TemplateError } from './template-error.ts';
import type { MapNode } from './template-node.ts';

/**
 * Refuses resources of types that the stand-ins don't support, unless their values are given: all of them
 * at once, so that whoever gives the values sees at once of which.
 *
 * @param created The resources whose conditions hold, by logical id.
 * @param given Logical ids of those whose values are given.
 * @throws {@link TemplateError} at the first one.
 */
export function checkResourceTypes(
  created: ReadonlyMap<string, MapNode>,
  given: readonly string[],
): void {
  const refused = [...created].flatMap(([logicalId, { entries, place }]) => {
    const type = entries.get('Type');
    const isKnown = type?.kind !== 'scalar' || RESOURCE_TYPES.has(String(type.value));
    return isKnown || given.includes(logicalId) ? [] : [{ logicalId, type: type.value, place }];
  });
  const [first, ...others] = refused;
  if (first === undefined) return;
  const rest = others.map(
    ({ logicalId, type, place }) => `${logicalId} (${type}, line ${place.line})`,
  );
  const also = rest.length === 0 ? '' : ` Neither are those of ${rest.join(', ')}.`;
  throw new TemplateError(
    first.place,
    `resources of type ${first.type} are not supported.${also}`,
    `Supported are ${[...RESOURCE_TYPES.keys()].join(', ')}; of others say under resources what Ref and GetAtt give, or let their Condition not hold.`,
  );
}
