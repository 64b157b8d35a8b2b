import { NO_VALUE, type Scope } from '../scope.ts';
import type { Value } from '../stack.ts';
import { TemplateError } from '../template-error.ts';
import type { TemplateNode } from '../template-node.ts';

interface Parts {
  readonly 1: readonly [TemplateNode];
  readonly 2: readonly [TemplateNode, TemplateNode];
  readonly 3: readonly [TemplateNode, TemplateNode, TemplateNode];
}

/**
 * Takes apart an argument that has to be written as a list of a known length.
 *
 * @param form How the argument is written, for the error.
 * @throws {@link TemplateError} when it is no list, or a longer or shorter one.
 */
export function parts<Count extends keyof Parts>(
  argument: TemplateNode,
  form: string,
  count: Count,
): Parts[Count] {
  if (argument.kind === 'list' && argument.items.length === count) {
    return argument.items as unknown as Parts[Count];
  }
  throw new TemplateError(argument.place, 'is not what the function takes.', `Write ${form}.`);
}

/**
 * Resolves a node that has to give text; numbers and booleans become text as CloudFormation does it.
 *
 * @throws {@link TemplateError} when it gives a list, a map or nothing.
 */
export function text(node: TemplateNode, scope: Scope): string {
  const value = scope.resolve(node);
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new TemplateError(node.place, `gives ${describe(value)}.`, 'A string is needed here.');
}

/**
 * Resolves a node that has to give a list.
 *
 * @throws {@link TemplateError} when it gives anything else.
 */
export function list(node: TemplateNode, scope: Scope): readonly Value[] {
  const value = scope.resolve(node);
  if (isList(value)) return value;
  throw new TemplateError(node.place, `gives ${describe(value)}.`, 'A list is needed here.');
}

/**
 * Resolves a node that has to give a list of texts.
 *
 * @throws {@link TemplateError} when it gives anything else.
 */
export function texts(node: TemplateNode, scope: Scope): readonly string[] {
  return list(node, scope).map((item) => {
    if (item !== null && typeof item !== 'object') return String(item);
    throw new TemplateError(node.place, `holds ${describe(item)}.`, 'Strings are needed here.');
  });
}

function describe(value: Value | typeof NO_VALUE): string {
  if (value === NO_VALUE || value === null) return 'no value';
  if (isList(value)) return 'a list';
  return typeof value === 'object' ? 'a map' : JSON.stringify(value);
}

function isList(value: unknown): value is readonly Value[] {
  return Array.isArray(value);
}
