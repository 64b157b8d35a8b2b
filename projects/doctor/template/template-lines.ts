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
    const path = ['Resources', logicalId, 'Properties', ...properties];
    const { file, line } = nearest(template, path).place;
    return `${file}:${line} ${[logicalId, ...properties].join('.')}`;
  };
}

function nearest(node: TemplateNode, [key, ...rest]: readonly string[]): TemplateNode {
  const below = key !== undefined && node.kind === 'map' ? node.entries.get(key) : undefined;
  return below ? nearest(below, rest) : node;
}
