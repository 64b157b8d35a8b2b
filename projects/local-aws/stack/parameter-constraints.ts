import { fromJavaPattern } from './java-pattern.ts';
import { TemplateError } from './template-error.ts';
import { expectList, expectText, type MapNode, type TemplateNode } from './template-node.ts';

/** Whether a value keeps what the template demands under one attribute. */
type Constraint = (demand: TemplateNode, text: string) => boolean;

const CHECKS: ReadonlyMap<string, Constraint> = new Map<string, Constraint>([
  ['AllowedPattern', (demand, text) => patternOf(demand).test(text)],
  ['AllowedValues', (demand, text) => expectList(demand).items.map(scalarText).includes(text)],
  ['MinLength', (demand, text) => text.length >= numberOf(demand)],
  ['MaxLength', (demand, text) => text.length <= numberOf(demand)],
  ['MinValue', (demand, text) => Number(text) >= numberOf(demand)],
  ['MaxValue', (demand, text) => Number(text) <= numberOf(demand)],
]);

/** The attributes of a parameter that constrain its value. */
export const CONSTRAINTS: readonly string[] = [...CHECKS.keys()];

/**
 * Checks a parameter's value, or one member of a list, against the parameter's definition.
 *
 * @throws {@link TemplateError} with the `ConstraintDescription`, if there is one. The value of a `NoEcho`
 * parameter is not shown.
 */
export function checkConstraints(
  name: string,
  definition: MapNode,
  text: string,
  type: 'string' | 'number',
): void {
  const broken = type === 'number' && !isNumber(text) ? 'Type' : brokenAttribute(definition, text);
  if (broken === undefined) return;
  const { entries, place } = definition;
  const noEcho = entries.get('NoEcho');
  const value = noEcho && scalarText(noEcho) === 'true' ? '****' : JSON.stringify(text);
  const description = entries.get('ConstraintDescription');
  const recovery = description
    ? `${name} ${expectText(description)}`
    : `Give a value that keeps its ${broken}.`;
  throw new TemplateError(place, `${value} is refused.`, recovery);
}

function brokenAttribute(definition: MapNode, text: string): string | undefined {
  for (const [attribute, demand] of definition.entries) {
    if (CHECKS.get(attribute)?.(demand, text) === false) return attribute;
  }
  return undefined;
}

/**
 * The text of a scalar, also of a number or boolean.
 *
 * @throws {@link TemplateError} when the node is anything else.
 */
export function scalarText(node: TemplateNode): string {
  if (node.kind === 'scalar' && node.value !== null) return String(node.value);
  return expectText(node);
}

function isNumber(text: string): boolean {
  return text.trim() !== '' && Number.isFinite(Number(text));
}

function numberOf(node: TemplateNode): number {
  const text = scalarText(node);
  if (isNumber(text)) return Number(text);
  throw new TemplateError(node.place, `${JSON.stringify(text)} is no number.`, 'Write a number.');
}

function patternOf(node: TemplateNode): RegExp {
  const pattern = expectText(node);
  try {
    return fromJavaPattern(pattern);
  } catch (error) {
    // SyntaxError: the template holds no regular expression, or none that can be stood in for.
    const problem = `${JSON.stringify(pattern)} is no regular expression that can be read here.`;
    const recovery = `Correct it: ${(error as Error).message}.`;
    throw new TemplateError(node.place, problem, recovery, { cause: error });
  }
}
