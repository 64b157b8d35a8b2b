import type { Json, NestedStack, Resource, Synthesis, Template } from './synthesis.ts';

/** A nested stack by the name that it was created with: its logical id starts with it. */
export function stackCalled(name: string, { stacks }: Synthesis): NestedStack {
  const found = stacks.find((stack) => /^(.*?)[0-9A-F]{8}$/.exec(stack.name)?.[1] === name);
  if (found) return found;
  throw new Error(`There is no stack ${name} but ${stacks.map((stack) => stack.name).join(', ')}.`);
}

/** Every resource of a type, in whatever stack. */
export function resourcesOf(type: string, { root, stacks }: Synthesis): readonly Resource[] {
  return [root, ...stacks.map(({ template }) => template)].flatMap(({ Resources }) =>
    Object.values(Resources).filter(({ Type }) => Type === type),
  );
}

/**
 * The one resource of a type.
 *
 * @throws Error if there is none, or several.
 */
export function resourceOf(type: string, synthesis: Synthesis): Resource {
  const [resource, ...others] = resourcesOf(type, synthesis);
  if (resource && others.length === 0) return resource;
  throw new Error(`There are ${resource ? others.length + 1 : 0} resources of type ${type}.`);
}

/**
 * Follows a reference through parameters and outputs of stacks to the resource that it is of.
 *
 * @param template Where the value stands.
 * @returns For example `AWS::Lambda::Function.Arn`, or the value if it is no reference.
 */
export function sourceOf(value: Json, template: Template, synthesis: Synthesis): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const { Ref: ref, 'Fn::GetAtt': attribute } = value as {
    readonly Ref?: string;
    readonly 'Fn::GetAtt'?: string | readonly [logicalId: string, attribute: string];
  };
  if (ref !== undefined) return sourceOfRef(ref, template, synthesis);
  if (attribute === undefined) return value;
  const [logicalId = '', name = ''] =
    typeof attribute === 'string' ? attribute.split(/\.(.*)/) : attribute;
  const nested = synthesis.stacks.find((stack) => stack.name === logicalId);
  if (template !== synthesis.root || !nested) return `${typeOf(logicalId, template)}.${name}`;
  const output = nested.template.Outputs?.[name.replace(/^Outputs\./, '')];
  if (!output) throw new Error(`${logicalId} has no ${name}.`);
  return sourceOf(output.Value, nested.template, synthesis);
}

function sourceOfRef(name: string, template: Template, synthesis: Synthesis): Json {
  const stack = synthesis.stacks.find((nested) => nested.template === template);
  const given = stack?.parameters[name];
  if (given !== undefined) return sourceOf(given, synthesis.root, synthesis);
  return name.startsWith('AWS::') ? name : `${typeOf(name, template)}.Ref`;
}

function typeOf(logicalId: string, template: Template): string {
  const resource = template.Resources[logicalId];
  if (resource) return resource.Type;
  throw new Error(`There is no resource ${logicalId}.`);
}

/** A value with every reference in it followed by {@link sourceOf}, and joined texts joined. */
export function resolved(value: Json, template: Template, synthesis: Synthesis): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return value.map((item) => resolved(item, template, synthesis));
  if ('Ref' in value || 'Fn::GetAtt' in value) return sourceOf(value, template, synthesis);
  const entries = Object.entries(value).map(
    ([key, each]) => [key, resolved(each, template, synthesis)] as const,
  );
  const { 'Fn::Join': joined, ...others } = Object.fromEntries(entries);
  if (joined === undefined) return others;
  const [separator, parts] = joined as readonly [string, readonly string[]];
  return parts.join(separator);
}

function isList(value: object): value is readonly Json[] {
  return Array.isArray(value);
}
