import type { ValueFunction } from '../scope.ts';
import { TemplateError } from '../template-error.ts';
import { expectText } from '../template-node.ts';
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

/** `Fn::FindInMap`: a value of the `Mappings` section. */
export const findInMap: ValueFunction = (argument, scope) => {
  const [mapping, top, second] = parts(argument, '[Mapping, TopLevelKey, SecondLevelKey]', 3);
  return scope.mapped(text(mapping, scope), text(top, scope), text(second, scope), argument.place);
};
