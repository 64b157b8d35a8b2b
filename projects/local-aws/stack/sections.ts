import { TemplateError } from './template-error.ts';
import { LANGUAGE_EXTENSIONS } from './intrinsics/language-extensions.ts';
import { expectMap, refuseOtherKeys, type MapNode, type TemplateNode } from './template-node.ts';

/** The sections of a template that say what the stack is; a missing one is empty. */
export interface Sections {
  /** Whether the template has the functions of `AWS::LanguageExtensions`. */
  readonly isExtended: boolean;
  readonly parameters: MapNode;
  readonly rules: MapNode;
  readonly mappings: MapNode;
  readonly conditions: MapNode;
  readonly resources: MapNode;
  readonly outputs: MapNode;
}

const KNOWN = [
  'AWSTemplateFormatVersion',
  'Transform',
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
 * @throws {@link TemplateError} when it has no resources, a section that is not known, or a transform
 * other than `AWS::LanguageExtensions`.
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
    isExtended: readTransforms(top.entries.get('Transform')),
    parameters: section('Parameters'),
    rules: section('Rules'),
    mappings: section('Mappings'),
    conditions: section('Conditions'),
    resources,
    outputs: section('Outputs'),
  };
}

/** @returns Whether the one transform that is supported is asked for. */
function readTransforms(node: TemplateNode | undefined): boolean {
  if (node === undefined) return false;
  const names = node.kind === 'list' ? node.items : [node];
  for (const name of names) {
    if (name.kind === 'scalar' && name.value === LANGUAGE_EXTENSIONS) continue;
    throw new TemplateError(
      node.place,
      'the template is to be transformed by a macro, which happens on AWS alone.',
      `Give what the macro makes of it; ${LANGUAGE_EXTENSIONS} alone is supported.`,
    );
  }
  return names.length > 0;
}
