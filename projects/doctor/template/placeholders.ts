import { checkConstraints, scalarText } from '../../local-aws/stack/parameter-constraints.ts';
import { parameterType } from '../../local-aws/stack/parameter-type.ts';
import type { StackOptions } from '../../local-aws/stack/read-stack.ts';
import { TemplateError } from '../../local-aws/stack/template-error.ts';
import type { MapNode, TemplateNode } from '../../local-aws/stack/template-node.ts';
import type { Stopgap } from '../report.ts';
import { issuerOf, type WebApp } from '../web-app.ts';
import { sampleText } from './sample-text.ts';

/** What a template asks for and nobody gave. */
export interface Placeholder extends Stopgap {
  /** What it may be as well: whoever judges by the value comes to another end with one of them. */
  readonly others: readonly string[];
}

/** Placeholders for the parameters that have no default, each as its definition demands. */
export function parameterPlaceholders(
  template: TemplateNode,
  given: Readonly<Record<string, string>>,
  app: WebApp,
): readonly Placeholder[] {
  const section = entry(template, 'Parameters');
  if (section?.kind !== 'map') return [];
  return [...section.entries].flatMap(([name, definition]) => {
    if (definition.kind !== 'map' || definition.entries.has('Default')) return [];
    return Object.hasOwn(given, name) ? [] : parameterPlaceholder(name, definition, app);
  });
}

/** A placeholder for what another stack or Systems Manager holds, of which nothing is known. */
export function foreignPlaceholder(
  kind: 'imports' | 'ssmParameters',
  name: string,
  app: WebApp,
): Placeholder {
  return { kind, name, value: `<${name}>`, others: knownValues(app) };
}

/** The values with the placeholders among them. */
export function withPlaceholders(
  options: StackOptions,
  placeholders: readonly Stopgap[],
): StackOptions {
  return placeholders.reduce<StackOptions>(
    (all, { kind, name, value }) => ({ ...all, [kind]: { ...all[kind], [name]: value } }),
    options,
  );
}

/** None, if no value is found that the definition allows: reading the template says so then. */
function parameterPlaceholder(
  name: string,
  definition: MapNode,
  app: WebApp,
): readonly Placeholder[] {
  const isAllowed = (text: string) => allows(name, definition, text);
  const [value, ...others] = [...new Set(candidates(name, definition))].filter(isAllowed);
  if (value === undefined) return [];
  const known = knownValues(app).filter(isAllowed);
  return [{ kind: 'parameters', name, value, others: [...known, ...others.slice(0, 2)] }];
}

function allows(name: string, definition: MapNode, text: string): boolean {
  const type = entry(definition, 'Type');
  const isNumber = type && parameterType(scalarText(type))?.isNumber;
  try {
    checkConstraints(name, definition, text, isNumber ? 'number' : 'string');
    return true;
  } catch (error) {
    if (error instanceof TemplateError) return false;
    throw error;
  }
}

/** The likeliest first. */
function candidates(name: string, definition: MapNode): readonly string[] {
  return [
    ...listed(definition, 'AllowedValues'),
    `<${name}>`,
    name,
    'us-east-1_placeholder',
    'placeholder0placeholder0',
    'https://placeholder.example',
    ...listed(definition, 'MinValue'),
    ...listed(definition, 'MaxValue'),
    '1',
    '1000',
    ...samples(definition),
  ];
}

function samples(definition: MapNode): readonly string[] {
  const [pattern = '.*'] = listed(definition, 'AllowedPattern');
  if (!isPattern(pattern)) return [];
  const lower = 'abcdefghijklmnopqrstuvwxyz';
  const rest = `${lower.toUpperCase()}-_./:@ ,`;
  const alphabets = [`${lower}0123456789${rest}`, `9876543210${lower}${rest}`];
  return [1, 3, 8, 16, 64].flatMap((repeats) =>
    alphabets.map((alphabet) => sampleText(pattern, { alphabet, repeats })),
  );
}

function isPattern(text: string): boolean {
  try {
    return Boolean(new RegExp(text));
  } catch {
    // SyntaxError: reading the template says so.
    return false;
  }
}

/** What checks compare with. */
function knownValues({ origin, outputs }: WebApp): readonly string[] {
  const ofOutputs = outputs && [outputs.userPoolId, outputs.clientId, issuerOf(outputs)];
  const all = [origin, outputs?.apiUrl, ...(ofOutputs ?? []), '$default', '*'];
  return all.filter((value) => value !== undefined);
}

function listed(definition: MapNode, attribute: string): readonly string[] {
  const node = entry(definition, attribute);
  if (!node) return [];
  const items = node.kind === 'list' ? node.items : [node];
  return items.flatMap((item) => (item.kind === 'scalar' ? [String(item.value)] : []));
}

function entry(node: TemplateNode, key: string): TemplateNode | undefined {
  return node.kind === 'map' ? node.entries.get(key) : undefined;
}
