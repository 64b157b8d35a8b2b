import { CONDITION_FUNCTIONS, RULE_FUNCTIONS } from './intrinsics/condition-functions.ts';
import { VALUE_FUNCTIONS } from './intrinsics/value-functions.ts';
import type { Sections } from './sections.ts';
import { TemplateError } from './template-error.ts';
import type { TemplateNode } from './template-node.ts';

const VALUES = [...VALUE_FUNCTIONS.keys()];
const CONDITIONS = [...VALUES, ...CONDITION_FUNCTIONS.keys()];

/**
 * Refuses intrinsic functions that are not supported where they stand, also in a branch that is not
 * taken with these parameters.
 *
 * @throws {@link TemplateError} that names the function and those that are supported there.
 */
export function checkFunctions(sections: Sections): void {
  check(sections.parameters, []);
  check(sections.mappings, []);
  check(sections.conditions, CONDITIONS);
  check(sections.rules, [...CONDITIONS, ...RULE_FUNCTIONS.keys()]);
  check(sections.resources, VALUES);
  check(sections.outputs, VALUES);
}

function check(node: TemplateNode, supported: readonly string[]): void {
  if (node.kind === 'call' && !supported.includes(node.name)) {
    const known =
      supported.length === 0 ? 'Write the value itself.' : `Supported are ${supported.join(', ')}.`;
    throw new TemplateError(node.place, `${node.name} is not supported here.`, known);
  }
  for (const child of children(node)) check(child, supported);
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
