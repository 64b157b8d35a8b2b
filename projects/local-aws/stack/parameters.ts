import { checkConstraints, CONSTRAINTS, scalarText } from './parameter-constraints.ts';
import { KNOWN_TYPES, parameterType, type ParameterType } from './parameter-type.ts';
import type { Value } from './stack.ts';
import { TemplateError } from './template-error.ts';
import { expectMap, expectText, refuseOtherKeys, type MapNode } from './template-node.ts';

const ATTRIBUTES = [
  'Type',
  'Default',
  'Description',
  'ConstraintDescription',
  'NoEcho',
  ...CONSTRAINTS,
];

/**
 * Gives every parameter of a template its value: the given one, else its default.
 *
 * @param section The template's `Parameters`.
 * @param given Texts as on CloudFormation's command line; members of a list are separated by commas.
 * @param stored Values of Systems Manager parameters by their names.
 * @param offered Parameters that would have had a value, for the error alone.
 * @throws {@link TemplateError} when a value is missing, breaks a constraint or belongs to no parameter,
 * and when there is no type of that name.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html
 */
export function readParameters(
  section: MapNode,
  given: Readonly<Record<string, string>>,
  stored: Readonly<Record<string, string>>,
  offered: readonly string[] = [],
): ReadonlyMap<string, Value> {
  refuseUndeclared(section, Object.keys(given));
  const texts = new Map(Object.entries(given));
  const missing: string[] = [];
  const values = new Map<string, Value>();
  for (const [name, node] of section.entries) {
    const definition = expectMap(node);
    refuseOtherKeys(definition, ATTRIBUTES);
    const text = texts.get(name) ?? defaultOf(definition);
    if (text === undefined) missing.push(name);
    else values.set(name, readValue(name, definition, text, stored));
  }
  if (missing.length === 0) return values;
  const problem = `no value is given for ${missing.join(', ')}.`;
  const known = offered.length === 0 ? '' : ` Given of themselves are ${offered.join(', ')}.`;
  const recovery = `Give one under parameters in the file of --values, or a Default in the template.${known}`;
  throw new TemplateError(section.place, problem, recovery);
}

function refuseUndeclared(section: MapNode, given: readonly string[]): void {
  const surplus = given.filter((name) => !section.entries.has(name));
  if (surplus.length === 0) return;
  const declared = [...section.entries.keys()].join(', ') || 'none';
  const problem = `${surplus.join(', ')} is given, but not declared.`;
  throw new TemplateError(section.place, problem, `Declared are ${declared}.`);
}

function defaultOf(definition: MapNode): string | undefined {
  const node = definition.entries.get('Default');
  return node && scalarText(node);
}

function readValue(
  name: string,
  definition: MapNode,
  text: string,
  stored: Readonly<Record<string, string>>,
): Value {
  const type = typeOf(definition);
  const { isList, isNumber } = type;
  const meant = type.isStored ? storedValue(name, definition, text, stored) : text;
  const readMember = (member: string): string | number => {
    // The name in the store was checked; CloudFormation leaves the value there unchecked.
    if (!type.isStored) checkConstraints(name, definition, member, isNumber ? 'number' : 'string');
    return isNumber ? Number(member) : member;
  };
  return isList ? meant.split(',').map((member) => readMember(member.trim())) : readMember(meant);
}

function storedValue(
  name: string,
  definition: MapNode,
  key: string,
  stored: Readonly<Record<string, string>>,
): string {
  checkConstraints(name, definition, key, 'string');
  const value = Object.hasOwn(stored, key) ? stored[key] : undefined;
  if (value !== undefined) return value;
  const problem = `there is no Systems Manager parameter ${key}.`;
  throw new TemplateError(definition.place, problem, 'Give its value under ssmParameters.');
}

function typeOf(definition: MapNode): ParameterType {
  const node = definition.entries.get('Type');
  const name = node ? expectText(node) : 'without a type';
  const type = parameterType(name);
  if (type !== undefined) return type;
  throw new TemplateError(
    definition.place,
    `parameters ${node ? `of type ${name}` : name} are not supported.`,
    `Supported are ${KNOWN_TYPES}.`,
  );
}
