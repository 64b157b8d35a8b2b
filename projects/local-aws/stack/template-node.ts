import { TemplateError, type Place } from './template-error.ts';

/** A part of a template as it is written, before intrinsic functions are resolved. */
export type TemplateNode = ScalarNode | ListNode | MapNode | CallNode;

export interface ScalarNode {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  readonly place: Place;
}

export interface ListNode {
  readonly kind: 'list';
  readonly items: readonly TemplateNode[];
  readonly place: Place;
}

export interface MapNode {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, TemplateNode>;
  readonly place: Place;
}

/** An intrinsic function, whether written as `!Sub …` or as `Fn::Sub: …`. */
export interface CallNode {
  readonly kind: 'call';
  /** Its full name: `Ref`, `Condition` or `Fn::…`. */
  readonly name: string;
  readonly argument: TemplateNode;
  readonly place: Place;
}

/** Whether a key of a map is that of a loop, which stands for other keys. */
export function isLoopKey(key: string): boolean {
  return key.startsWith('Fn::ForEach::');
}

/**
 * Takes a node that has to be a map.
 *
 * @throws {@link TemplateError} when it is anything else.
 */
export function expectMap(node: TemplateNode): MapNode {
  if (node.kind === 'map') return node;
  throw new TemplateError(node.place, `is ${kindOf(node)}.`, 'Write a map of keys and values.');
}

/**
 * Takes a node that has to be a list.
 *
 * @throws {@link TemplateError} when it is anything else.
 */
export function expectList(node: TemplateNode): ListNode {
  if (node.kind === 'list') return node;
  throw new TemplateError(node.place, `is ${kindOf(node)}.`, 'Write a list.');
}

/**
 * Takes a node that has to be text, as it is written: without an intrinsic function.
 *
 * @throws {@link TemplateError} when it is anything else.
 */
export function expectText(node: TemplateNode): string {
  if (node.kind === 'scalar' && typeof node.value === 'string') return node.value;
  throw new TemplateError(node.place, `is ${kindOf(node)}.`, 'Write a string.');
}

/**
 * Refuses keys that the map may not have, so that a misspelt one is not silently without effect.
 *
 * @throws {@link TemplateError} that names the key and the known ones.
 */
export function refuseOtherKeys(map: MapNode, known: readonly string[]): void {
  for (const [key, { place }] of map.entries) {
    if (known.includes(key)) continue;
    throw new TemplateError(place, `${key} is not known here.`, `Known are ${known.join(', ')}.`);
  }
}

function kindOf(node: TemplateNode): string {
  if (node.kind === 'call') return node.name;
  if (node.kind !== 'scalar') return `a ${node.kind}`;
  return node.value === null ? 'empty' : JSON.stringify(node.value);
}
