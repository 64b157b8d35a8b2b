import { CONDITION_FUNCTIONS, RULE_FUNCTIONS } from './intrinsics/condition-functions.ts';
import { RULE_VALUES } from './intrinsics/rule-values.ts';
import { PLAIN_FUNCTIONS, VALUE_FUNCTIONS } from './intrinsics/value-functions.ts';
import type { Sections } from './sections.ts';
import { TemplateError } from './template-error.ts';
import type { TemplateNode } from './template-node.ts';

/**
 * Refuses intrinsic functions that are not supported where they stand, also in a branch that is not
 * taken with these parameters.
 *
 * @throws {@link TemplateError} that names the function and those that are supported there.
 */
export function checkFunctions(sections: Sections): void {
  const values = [...(sections.isExtended ? VALUE_FUNCTIONS : PLAIN_FUNCTIONS).keys()];
  const conditions = [...values, ...CONDITION_FUNCTIONS.keys()];
  check(sections.parameters, []);
  check(sections.mappings, []);
  check(sections.conditions, conditions);
  check(sections.rules, [...conditions, ...RULE_FUNCTIONS.keys(), ...RULE_VALUES.keys()]);
  check(sections.resources, values);
  check(sections.outputs, values);
}

function check(node: TemplateNode, supported: readonly string[]): void {
  if (node.kind === 'call' && !supported.includes(node.name)) {
    const known =
      supported.length === 0 ? 'Write the value itself.' : `Supported are ${supported.join(', ')}.`;
    throw new TemplateError(node.place, `${node.name} is not supported here.`, known);
  }
  if (hasDefault(node) && !supported.includes('Fn::Length')) {
    const problem = 'Fn::FindInMap takes no default here.';
    throw new TemplateError(node.place, problem, 'Write Transform: AWS::LanguageExtensions.');
  }
  for (const child of children(node)) check(child, supported);
}

function hasDefault(node: TemplateNode): boolean {
  if (node.kind !== 'call' || node.name !== 'Fn::FindInMap') return false;
  return node.argument.kind === 'list' && node.argument.items.length > 3;
}

function children(node: TemplateNode): Iterable<TemplateNode> {
  switch (node.kind) {
    case 'call':
      return [node.argument];
    case 'list':
      return node.items;
    case 'map':
      return node.entries.values();
    case 'scalar':
      return [];
  }
}
