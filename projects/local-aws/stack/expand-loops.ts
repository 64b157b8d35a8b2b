import { parts, texts } from './intrinsics/arguments.ts';
import { LANGUAGE_EXTENSIONS } from './intrinsics/language-extensions.ts';
import type { Scope } from './scope.ts';
import type { Sections } from './sections.ts';
import { TemplateError } from './template-error.ts';
import {
  expectMap,
  expectText,
  isLoopKey,
  type MapNode,
  type TemplateNode,
} from './template-node.ts';

/** More would be no template that CloudFormation takes, which has 500 resources at the most. */
const mostRounds = 5000;

/**
 * Writes out the loops of a template, `Fn::ForEach::<name>`, in its conditions, resources and outputs.
 *
 * @param scopeOf What collections may refer to, in a template without conditions and resources.
 * @throws {@link TemplateError} if a loop is malformed or makes a key twice, if loops go round more than
 *   5,000 times, or if the template has none because it lacks the transform.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-foreach.html
 */
export function expandLoops(sections: Sections, scopeOf: (sections: Sections) => Scope): Sections {
  const none: MapNode = { kind: 'map', entries: new Map(), place: sections.resources.place };
  const scope = scopeOf({ ...sections, conditions: none, resources: none });
  const expander = new LoopExpander(scope, sections.isExtended);
  return {
    ...sections,
    conditions: expander.map(sections.conditions),
    resources: expander.map(sections.resources),
    outputs: expander.map(sections.outputs),
  };
}

class LoopExpander {
  readonly #scope: Scope;
  readonly #isExtended: boolean;
  #rounds = 0;

  constructor(scope: Scope, isExtended: boolean) {
    this.#scope = scope;
    this.#isExtended = isExtended;
  }

  map(node: MapNode): MapNode {
    const entries = new Map<string, TemplateNode>();
    for (const [key, value] of node.entries) {
      const made = isLoopKey(key) ? this.#loop(key, value) : ([[key, this.#node(value)]] as const);
      for (const [name, expanded] of made) {
        if (entries.has(name)) {
          const remedy = 'Let the key hold the identifier, and the collection no value twice.';
          throw new TemplateError(expanded.place, `a loop makes ${name} twice.`, remedy);
        }
        entries.set(name, expanded);
      }
    }
    return { ...node, entries };
  }

  #node(node: TemplateNode): TemplateNode {
    switch (node.kind) {
      case 'scalar':
        return node;
      case 'list':
        return { ...node, items: node.items.map((item) => this.#node(item)) };
      case 'call':
        return { ...node, argument: this.#node(node.argument) };
      case 'map':
        return this.map(node);
    }
  }

  #loop(key: string, loop: TemplateNode): readonly (readonly [string, TemplateNode])[] {
    if (!this.#isExtended) {
      const remedy = `Write Transform: ${LANGUAGE_EXTENSIONS}.`;
      throw new TemplateError(loop.place, `${key} is not supported here.`, remedy);
    }
    const [name, collection, body] = parts(loop, '[Identifier, [values], { Key: value }]', 3);
    const identifier = expectText(name);
    return texts(collection, this.#scope).flatMap((value) => {
      if ((this.#rounds += 1) > mostRounds) {
        const problem = `the loops go round more than ${mostRounds} times.`;
        throw new TemplateError(loop.place, problem, 'Shorten the collections.');
      }
      return [...this.map(expectMap(substitute(body, identifier, value))).entries];
    });
  }
}

/** The same with a value in the place of `${Identifier}`, `&{Identifier}` and `Ref: Identifier`. */
function substitute(node: TemplateNode, identifier: string, value: string): TemplateNode {
  const inText = (text: string) =>
    text
      .replaceAll(`\${${identifier}}`, () => value)
      .replaceAll(`&{${identifier}}`, () => value.replaceAll(/[^A-Za-z0-9]/g, ''));
  const within = (child: TemplateNode) => substitute(child, identifier, value);
  const place = { ...node.place, path: node.place.path.map(inText) };
  switch (node.kind) {
    case 'scalar':
      return {
        ...node,
        place,
        value: typeof node.value === 'string' ? inText(node.value) : node.value,
      };
    case 'list':
      return { ...node, place, items: node.items.map(within) };
    case 'map': {
      const entries = [...node.entries].map(
        ([key, child]) => [inText(key), within(child)] as const,
      );
      return { ...node, place, entries: new Map(entries) };
    }
    case 'call': {
      const { name, argument } = node;
      const isReference =
        name === 'Ref' && argument.kind === 'scalar' && argument.value === identifier;
      return isReference
        ? { kind: 'scalar', value, place }
        : { ...node, place, argument: within(argument) };
    }
  }
}
