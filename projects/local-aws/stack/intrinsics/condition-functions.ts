import type { ConditionFunction, Scope, ValueFunction } from '../scope.ts';
import { TemplateError } from '../template-error.ts';
import { expectList, expectText, type TemplateNode } from '../template-node.ts';
import { parts, text, texts } from './arguments.ts';

/** `Fn::If`: the second part where the named condition holds, otherwise the third. */
export const ifCondition: ValueFunction = (argument, scope) => {
  const [name, yes, no] = parts(argument, '[Condition, value if true, value if false]', 3);
  return scope.resolve(scope.condition(expectText(name), name.place) ? yes : no);
};

const equals: ConditionFunction = (argument, scope) => {
  const [one, other] = parts(argument, '[value, value]', 2);
  return text(one, scope) === text(other, scope);
};

const not: ConditionFunction = (argument, scope) =>
  !truth(parts(argument, '[condition]', 1)[0], scope);

const contains: ConditionFunction = (argument, scope) => {
  const [values, value] = parts(argument, '[[values], value]', 2);
  return texts(values, scope).includes(text(value, scope));
};

const eachMemberEquals: ConditionFunction = (argument, scope) => {
  const [values, value] = parts(argument, '[[values], value]', 2);
  const expected = text(value, scope);
  return texts(values, scope).every((member) => member === expected);
};

const eachMemberIn: ConditionFunction = (argument, scope) => {
  const [values, allowed] = parts(argument, '[[values], [allowed values]]', 2);
  const known = texts(allowed, scope);
  return texts(values, scope).every((member) => known.includes(member));
};

/** The intrinsic functions of conditions, by their full name. */
export const CONDITION_FUNCTIONS: ReadonlyMap<string, ConditionFunction> = new Map([
  ['Condition', (argument, scope) => scope.condition(expectText(argument), argument.place)],
  ['Fn::And', (argument, scope) => several(argument, scope).every(Boolean)],
  ['Fn::Equals', equals],
  ['Fn::Not', not],
  ['Fn::Or', (argument, scope) => several(argument, scope).some(Boolean)],
]);

/** The intrinsic functions that the `Rules` section has besides those of conditions. */
export const RULE_FUNCTIONS: ReadonlyMap<string, ConditionFunction> = new Map([
  ['Fn::Contains', contains],
  ['Fn::EachMemberEquals', eachMemberEquals],
  ['Fn::EachMemberIn', eachMemberIn],
]);

/**
 * Evaluates a condition, or an assertion of a rule.
 *
 * @throws {@link TemplateError} when the node is no condition function.
 */
export function truth(node: TemplateNode, scope: Scope): boolean {
  const { name, argument } = condition(node);
  const evaluate = CONDITION_FUNCTIONS.get(name) ?? RULE_FUNCTIONS.get(name);
  if (evaluate !== undefined) return evaluate(argument, scope);
  const known = [...CONDITION_FUNCTIONS.keys()].join(', ');
  throw new TemplateError(node.place, `${name} is no condition.`, `Conditions are ${known}.`);
}

function condition(node: TemplateNode): { name: string; argument: TemplateNode } {
  if (node.kind === 'call') return node;
  // Only here can the long form `{ Condition: Name }` be told from any other map with that key.
  const named = node.kind === 'map' && node.entries.size === 1 && node.entries.get('Condition');
  return named
    ? { name: 'Condition', argument: named }
    : { name: `a ${node.kind}`, argument: node };
}

/** Evaluates every one, also where the first decides, so that a fault in another one shows. */
function several(argument: TemplateNode, scope: Scope): readonly boolean[] {
  const { items } = expectList(argument);
  if (items.length >= 2 && items.length <= 10) return items.map((item) => truth(item, scope));
  throw new TemplateError(argument.place, `holds ${items.length}.`, 'Write 2 to 10 conditions.');
}
