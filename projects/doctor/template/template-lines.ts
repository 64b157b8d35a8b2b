import type { TemplateNode } from '../../local-aws/stack/template-node.ts';

/**
 * Where a property of a resource stands, or what is nearest above it.
 *
 * @returns For example `template.yml:170 Api.CorsConfiguration.AllowHeaders`.
 */
export type Lines = (logicalId: string, ...properties: readonly string[]) => string;

/** Finds the lines of a template. */
export function readLines(template: TemplateNode): Lines {
  return (logicalId, ...properties) => {
    const { file, line } = nearest(template, propertyPath(logicalId, properties)).place;
    return `${file}:${line} ${[logicalId, ...properties].join('.')}`;
  };
}

/** The keys that lead to a property of a resource. */
export function propertyPath(logicalId: string, properties: readonly string[]): readonly string[] {
  return ['Resources', logicalId, 'Properties', ...properties];
}

/** What stands at the end of a path of keys; undefined if nothing does. */
export function findNode(
  node: TemplateNode,
  [key, ...rest]: readonly string[],
): TemplateNode | undefined {
  if (key === undefined) return node;
  const below = node.kind === 'map' ? node.entries.get(key) : undefined;
  return below && findNode(below, rest);
}

function nearest(node: TemplateNode, path: readonly string[]): TemplateNode {
  return findNode(node, path) ?? nearest(node, path.slice(0, -1));
}
