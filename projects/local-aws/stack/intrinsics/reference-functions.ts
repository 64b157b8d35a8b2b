import type { ValueFunction } from '../scope.ts';
import { TemplateError } from '../template-error.ts';
import { expectMap, expectText, refuseOtherKeys, type TemplateNode } from '../template-node.ts';
import { parts, text } from './arguments.ts';

/** `Ref`: the value of a parameter, or a resource's physical id. */
export const ref: ValueFunction = (argument, scope) =>
  scope.reference(expectText(argument), argument.place);

/** `Fn::GetAtt`: an attribute of a resource, as `Resource.Attribute` or as a list of both. */
export const getAtt: ValueFunction = (argument, scope) => {
  if (argument.kind === 'list') {
    const [resource, attribute] = parts(argument, '[Resource, Attribute]', 2);
    return scope.attribute(expectText(resource), expectText(attribute), argument.place);
  }
  const [, resource, attribute] = /^([^.]+)\.(.+)$/.exec(expectText(argument)) ?? [];
  if (resource !== undefined && attribute !== undefined) {
    return scope.attribute(resource, attribute, argument.place);
  }
  throw new TemplateError(argument.place, 'names no attribute.', 'Write Resource.Attribute.');
};

/** `Fn::ImportValue`: what another stack exports under a name. */
export const importValue: ValueFunction = (argument, scope) =>
  scope.imported(text(argument, scope), argument.place);

/** `Fn::FindInMap`: a value of the `Mappings` section, or the default that a fourth part gives. */
export const findInMap: ValueFunction = (argument, scope) => {
  const { keys, fallback } = mapArguments(argument);
  const [mapping = '', top = '', second = ''] = keys.map((key) => text(key, scope));
  const value = scope.mapped(mapping, top, second, argument.place);
  if (value !== undefined) return value;
  if (fallback !== undefined) return scope.resolve(fallback);
  const problem = `there is no mapping ${[mapping, top, second].join(' → ')}.`;
  throw new TemplateError(argument.place, problem, 'Declare it in Mappings.');
};

function mapArguments(argument: TemplateNode) {
  const options = argument.kind === 'list' ? argument.items[3] : undefined;
  const written: TemplateNode =
    argument.kind === 'list' && options !== undefined
      ? { ...argument, items: argument.items.slice(0, 3) }
      : argument;
  const keys = parts(written, '[Mapping, TopLevelKey, SecondLevelKey]', 3);
  if (options === undefined) return { keys };
  const map = expectMap(options);
  refuseOtherKeys(map, ['DefaultValue']);
  return { keys, fallback: map.entries.get('DefaultValue') };
}
