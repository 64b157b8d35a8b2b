import { TemplateError } from './template-error.ts';
import { expectMap, refuseOtherKeys, type MapNode, type TemplateNode } from './template-node.ts';

/** The sections of a template that say what the stack is; a missing one is empty. */
export interface Sections {
  readonly parameters: MapNode;
  readonly rules: MapNode;
  readonly mappings: MapNode;
  readonly conditions: MapNode;
  readonly resources: MapNode;
  readonly outputs: MapNode;
}

const KNOWN = [
  'AWSTemplateFormatVersion',
  'Description',
  'Metadata',
  'Parameters',
  'Rules',
  'Mappings',
  'Conditions',
  'Resources',
  'Outputs',
];

/**
 * Takes a template apart.
 *
 * @throws {@link TemplateError} when it has no resources, or a section that is not supported, for
 * example `Transform`.
 */
export function readSections(template: TemplateNode): Sections {
  const top = expectMap(template);
  refuseOtherKeys(top, KNOWN);
  const section = (name: string): MapNode => {
    const node = top.entries.get(name);
    return node ? expectMap(node) : { kind: 'map', entries: new Map(), place: top.place };
  };
  const resources = section('Resources');
  if (resources.entries.size === 0) {
    throw new TemplateError(resources.place, 'has no resources.', 'Write a Resources section.');
  }
  return {
    parameters: section('Parameters'),
    rules: section('Rules'),
    mappings: section('Mappings'),
    conditions: section('Conditions'),
    resources,
    outputs: section('Outputs'),
  };
}
