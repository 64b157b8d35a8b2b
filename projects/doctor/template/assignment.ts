import type { Stack, Value } from '../../local-aws/stack/stack.ts';
import type { TemplateNode } from '../../local-aws/stack/template-node.ts';
import { mapOf, textOf } from './property-values.ts';
import { findNode, propertyPath, type Lines } from './template-lines.ts';

/**
 * Says how a property of a resource gets another value: by the parameter that stands for it, if there
 * is one, since whoever writes over that takes it from other deployments; otherwise in its line.
 *
 * @returns For example `Set the parameter AllowedOrigins to https://app.example.com: template.yml:170
 *   Api.CorsConfiguration.AllowOrigins takes it from there`.
 */
export type Assign = (
  wanted: string | readonly string[],
  logicalId: string,
  ...properties: readonly string[]
) => string;

interface Parameter {
  readonly name: string;
  /** What it is to be. */
  readonly value: string;
}

/** Finds what assigns to the properties of a template. */
export function readAssign(template: TemplateNode, stack: Stack, lines: Lines): Assign {
  return (wanted, logicalId, ...properties) => {
    const place = lines(logicalId, ...properties);
    const node = findNode(template, propertyPath(logicalId, properties));
    const current = resolved(stack, logicalId, properties);
    const parameter = node && parameterBehind(node, wanted, current, stack.parameters);
    if (!parameter) return `${place}: ${written(wanted)}`;
    const { name, value } = parameter;
    return `Set the parameter ${name} to ${value}: ${place} takes it from there`;
  };
}

/** A property's value as it is written in a template. */
export function written(value: string | readonly string[]): string {
  return typeof value === 'string' ? value : `[${value.join(', ')}]`;
}

function parameterBehind(
  node: TemplateNode,
  wanted: string | readonly string[],
  current: Value | undefined,
  parameters: Stack['parameters'],
): Parameter | undefined {
  const [only, ...more] = typeof wanted === 'string' ? [wanted] : wanted;
  if (node.kind === 'list' && node.items.length === 1 && only !== undefined && !more.length) {
    const [item] = node.items;
    const [value] = Array.isArray(current) ? (current as readonly Value[]) : [];
    return item && parameterBehind(item, only, value, parameters);
  }
  const [call, argument] = textArgument(node);
  if (call === 'Ref' && Object.hasOwn(parameters, argument)) {
    return { name: argument, value: [wanted].flat().join(',') };
  }
  return call === 'Fn::Sub'
    ? ending(argument, only ?? '', textOf(current) ?? '', parameters)
    : undefined;
}

/** The parameter with which a text ends, if a change of that alone gives what is wanted. */
function ending(
  pattern: string,
  wanted: string,
  current: string,
  parameters: Stack['parameters'],
): Parameter | undefined {
  const [, name = ''] = /\$\{(\w+)\}$/.exec(pattern) ?? [];
  const value = Object.hasOwn(parameters, name) ? textOf(parameters[name]) : undefined;
  if (value === undefined || !current.endsWith(value)) return undefined;
  const start = current.slice(0, current.length - value.length);
  return wanted.startsWith(start) ? { name, value: wanted.slice(start.length) } : undefined;
}

function textArgument(node: TemplateNode): readonly [call: string, argument: string] {
  if (node.kind !== 'call' || node.argument.kind !== 'scalar') return ['', ''];
  return [node.name, String(node.argument.value)];
}

function resolved(
  { resources }: Stack,
  logicalId: string,
  properties: readonly string[],
): Value | undefined {
  const all: Value | undefined = resources.get(logicalId)?.properties;
  return properties.reduce<Value | undefined>((value, name) => mapOf(value)?.[name], all);
}
