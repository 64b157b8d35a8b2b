import type { Scope, ValueFunction } from '../scope.ts';
import type { Value } from '../stack.ts';
import type { TemplateNode } from '../template-node.ts';
import { expectText } from '../template-node.ts';
import { parts } from './arguments.ts';

/** `Fn::RefAll`: the values of all parameters of a type. */
const refAll: ValueFunction = (argument, scope) => scope.parametersOfType(expectText(argument));

/** `Fn::ValueOf`: an attribute of what a parameter names, or of each that it names. */
const valueOf: ValueFunction = (argument, scope) => {
  const [parameter, attribute] = parts(argument, '[Parameter, attribute]', 2);
  const value = scope.reference(expectText(parameter), parameter.place);
  if (typeof value === 'symbol') return value;
  const values = attributes([value].flat(), attribute, scope);
  return isList(value) ? values : (values[0] ?? null);
};

/** `Fn::ValueOfAll`: an attribute of all that parameters of a type name. */
const valueOfAll: ValueFunction = (argument, scope) => {
  const [type, attribute] = parts(argument, '[parameter type, attribute]', 2);
  return attributes(scope.parametersOfType(expectText(type)), attribute, scope);
};

function attributes(
  ids: readonly Value[],
  attribute: TemplateNode,
  scope: Scope,
): readonly string[] {
  const name = expectText(attribute);
  // What is no text names nothing.
  return ids.map((id) =>
    scope.attributeInAccount(typeof id === 'object' ? '' : String(id), name, attribute.place),
  );
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/**
 * The functions that give a value in the `Rules` section alone, by their full name.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-rules.html
 */
export const RULE_VALUES: ReadonlyMap<string, ValueFunction> = new Map([
  ['Fn::RefAll', refAll],
  ['Fn::ValueOf', valueOf],
  ['Fn::ValueOfAll', valueOfAll],
]);
