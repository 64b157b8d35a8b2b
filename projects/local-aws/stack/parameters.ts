import { checkConstraints, CONSTRAINTS, scalarText } from './parameter-constraints.ts';
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
 * @throws {@link TemplateError} when a value is missing, breaks a constraint or belongs to no parameter,
 * and when a parameter's type is not supported.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html
 */
export function readParameters(
  section: MapNode,
  given: Readonly<Record<string, string>>,
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
    else values.set(name, readValue(name, definition, text));
  }
  if (missing.length === 0) return values;
  const problem = `no value is given for ${missing.join(', ')}.`;
  throw new TemplateError(section.place, problem, 'Give one, or a Default in the template.');
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

function readValue(name: string, definition: MapNode, text: string): Value {
  const readMember = reader(name, definition);
  if (!typeOf(definition).includes('List')) return readMember(text);
  return text.split(',').map((member) => readMember(member.trim()));
}

function reader(name: string, definition: MapNode): (text: string) => string | number {
  const type = typeOf(definition);
  const isNumeric = type === 'Number' || type === 'List<Number>';
  return (text) => {
    checkConstraints(name, definition, text, isNumeric ? 'number' : 'string');
    return isNumeric ? Number(text) : text;
  };
}

function typeOf(definition: MapNode): string {
  const node = definition.entries.get('Type');
  const type = node ? expectText(node) : 'without a type';
  if (/^(String|Number|CommaDelimitedList|List<Number>)$/.test(type)) return type;
  throw new TemplateError(
    definition.place,
    `parameters ${node ? `of type ${type}` : type} are not supported.`,
    'Supported are String, Number, CommaDelimitedList and List<Number>.',
  );
}
