import { truth } from './intrinsics/condition-functions.ts';
import type { Scope } from './scope.ts';
import { TemplateError } from './template-error.ts';
import {
  expectList,
  expectMap,
  expectText,
  refuseOtherKeys,
  type MapNode,
} from './template-node.ts';

/**
 * Checks the assertions of a template's `Rules` against its parameters.
 *
 * @throws {@link TemplateError} with the `AssertDescription` of the first one that fails.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/rules-section-structure.html
 */
export function checkRules(section: MapNode, scope: Scope): void {
  for (const [name, node] of section.entries) {
    const rule = expectMap(node);
    refuseOtherKeys(rule, ['RuleCondition', 'Assertions']);
    const applies = rule.entries.get('RuleCondition');
    const assertions = rule.entries.get('Assertions');
    if (applies !== undefined && !truth(applies, scope)) continue;
    if (assertions === undefined) {
      throw new TemplateError(rule.place, 'asserts nothing.', 'Write Assertions.');
    }
    for (const assertion of expectList(assertions).items) check(name, expectMap(assertion), scope);
  }
}

function check(rule: string, assertion: MapNode, scope: Scope): void {
  refuseOtherKeys(assertion, ['Assert', 'AssertDescription']);
  const assert = assertion.entries.get('Assert');
  if (assert === undefined) {
    throw new TemplateError(assertion.place, 'asserts nothing.', 'Write Assert.');
  }
  if (truth(assert, scope)) return;
  const description = assertion.entries.get('AssertDescription');
  const recovery = description ? expectText(description) : 'Give other parameters.';
  throw new TemplateError(assertion.place, `the parameters break rule ${rule}.`, recovery);
}
