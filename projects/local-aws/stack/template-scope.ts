import { ComputedOnce } from './computed-once.ts';
import { truth } from './intrinsics/condition-functions.ts';
import { RULE_VALUES } from './intrinsics/rule-values.ts';
import { VALUE_FUNCTIONS } from './intrinsics/value-functions.ts';
import type { PseudoParameters } from './pseudo-parameters.ts';
import { NO_VALUE, type Resolved, type Scope } from './scope.ts';
import type { Sections } from './sections.ts';
import type { Resource, Value } from './stack.ts';
import { TemplateError, type Place } from './template-error.ts';
import {
  expectMap,
  expectText,
  type CallNode,
  type MapNode,
  type TemplateNode,
} from './template-node.ts';

/** What a template's intrinsic functions refer to. */
export interface Referents {
  readonly sections: Sections;
  readonly parameters: ReadonlyMap<string, Value>;
  readonly pseudo: PseudoParameters;
  /** What the account knows of things that parameters name, by their ids. */
  readonly account: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** What other stacks export, by name. */
  readonly imports: Readonly<Record<string, string>>;
  /** Reads a resource that the template declares. */
  readonly readResource: (logicalId: string, definition: MapNode) => Resource;
}

/** Resolves a template's nodes; resources and conditions when they are first referred to. */
export class TemplateScope implements Scope {
  readonly #referents: Referents;
  readonly #conditions = new ComputedOnce<boolean>();
  readonly #resources = new ComputedOnce<Resource>();

  constructor(referents: Referents) {
    this.#referents = referents;
  }

  resolve(node: TemplateNode): Resolved {
    switch (node.kind) {
      case 'scalar':
        return node.value;
      case 'list':
        return node.items.map((item) => this.resolve(item)).filter((value) => value !== NO_VALUE);
      case 'map':
        return Object.fromEntries(this.#entries(node));
      case 'call':
        return this.#call(node);
    }
  }

  reference(name: string, place: Place): Resolved {
    const { parameters, pseudo, sections } = this.#referents;
    if (name === 'AWS::NoValue') return NO_VALUE;
    const value = parameters.get(name) ?? (Object.hasOwn(pseudo, name) ? pseudo[name] : undefined);
    if (value !== undefined) return value;
    if (sections.resources.entries.has(name)) return this.resource(name, place).physicalId;
    throw new TemplateError(
      place,
      `${name} is neither a parameter nor a resource.`,
      'Declare it, or correct the name.',
    );
  }

  attribute(logicalId: string, attribute: string, place: Place): string {
    const { type, attributes } = this.resource(logicalId, place);
    const value = Object.hasOwn(attributes, attribute) ? attributes[attribute] : undefined;
    if (value !== undefined) return value;
    throw new TemplateError(
      place,
      `${attribute} of ${logicalId} (${type}) is not supported.`,
      `Supported are ${Object.keys(attributes).join(', ') || 'none'}.`,
    );
  }

  condition(name: string, place: Place): boolean {
    const node = this.#referents.sections.conditions.entries.get(name);
    if (node !== undefined) return this.#conditions.get(name, place, () => truth(node, this));
    throw new TemplateError(place, `there is no condition ${name}.`, 'Declare it in Conditions.');
  }

  mapped(mapping: string, topKey: string, secondKey: string, place: Place): Value | undefined {
    const { entries } = this.#referents.sections.mappings;
    const value = [mapping, topKey, secondKey].reduce<TemplateNode | undefined>(
      (node, key) => node && expectMap(node).entries.get(key),
      { kind: 'map', entries, place },
    );
    const resolved = value && this.resolve(value);
    return resolved === NO_VALUE ? undefined : resolved;
  }

  parametersOfType(type: string): readonly Value[] {
    const { sections, parameters } = this.#referents;
    return [...sections.parameters.entries].flatMap(([name, definition]) => {
      const node = expectMap(definition).entries.get('Type');
      return node && expectText(node) === type ? [parameters.get(name) ?? []].flat() : [];
    });
  }

  attributeInAccount(id: string, attribute: string, place: Place): string {
    const { account } = this.#referents;
    const known = Object.hasOwn(account, id) ? account[id] : undefined;
    const value = known && Object.hasOwn(known, attribute) ? known[attribute] : undefined;
    if (value !== undefined) return value;
    const problem = `${attribute} of ${id} is known to the account alone.`;
    throw new TemplateError(place, problem, `Give it under account, ${id}.`);
  }

  imported(exportName: string, place: Place): string {
    const { imports } = this.#referents;
    const value = Object.hasOwn(imports, exportName) ? imports[exportName] : undefined;
    if (value !== undefined) return value;
    throw new TemplateError(
      place,
      `no stack exports ${exportName}.`,
      'Give its value among the imports, or choose parameters that need none.',
    );
  }

  /**
   * A resource that the template declares and whose condition holds.
   *
   * @throws {@link TemplateError} when there is none, or the question comes from a condition or rule.
   */
  resource(logicalId: string, place: Place): Resource {
    const { sections, readResource } = this.#referents;
    const node = sections.resources.entries.get(logicalId);
    if (node === undefined || ['Conditions', 'Rules'].includes(place.path[0] ?? '')) {
      const problem = `there is no resource ${logicalId} to refer to.`;
      throw new TemplateError(
        place,
        problem,
        'Declare it; conditions and rules take parameters only.',
      );
    }
    const definition = expectMap(node);
    if (this.isCreated(definition)) {
      return this.#resources.get(logicalId, place, () => readResource(logicalId, definition));
    }
    throw new TemplateError(
      place,
      `resource ${logicalId} is not created, because its condition does not hold.`,
      'Refer to it under the same condition.',
    );
  }

  /** Whether the condition of a resource or an output holds, or it has none. */
  isCreated({ entries }: MapNode): boolean {
    const condition = entries.get('Condition');
    return condition === undefined || this.condition(expectText(condition), condition.place);
  }

  #call(node: CallNode): Resolved {
    const resolveCall = VALUE_FUNCTIONS.get(node.name) ?? RULE_VALUES.get(node.name);
    if (resolveCall !== undefined) return resolveCall(node.argument, this);
    throw new TemplateError(node.place, `${node.name} gives no value.`, 'Use it in Conditions.');
  }

  #entries(map: MapNode): readonly (readonly [string, Value])[] {
    return [...map.entries].flatMap(([key, node]) => {
      const value = this.resolve(node);
      return value === NO_VALUE ? [] : [[key, value] as const];
    });
  }
}
