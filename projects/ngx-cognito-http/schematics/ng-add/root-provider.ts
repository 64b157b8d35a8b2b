import { chain, type Rule, type Tree } from '@angular-devkit/schematics';
import { addRootProvider } from '@schematics/angular/utility';
import ts from 'typescript';

import { callsOf, findImports } from './named-import.ts';
import { refuse } from './refuse.ts';
import type { TargetProject } from './target-project.ts';

/**
 * Adds a provider to those that the application starts with. Where they are no list in its file,
 * Angular's own rule loses the provider, or writes a second `providers`: that is refused.
 *
 * @param name - of the function that is called, imported from `module`
 * @param callback - makes the call
 */
export function addProvider(
  project: TargetProject,
  name: string,
  module: string,
  callback: Parameters<typeof addRootProvider>[1],
): Rule {
  return chain([
    addRootProvider(project.name, callback),
    (tree: Tree) => {
      const added = findImports(tree, project.sourceRoot, name, module).flatMap(callsOf);
      if (!added.some(isInOnlyProviders)) {
        refuse(
          `the root providers of "${project.name}" are no list`,
          'Write them as "providers: […]" and run it again.',
        );
      }
    },
  ]);
}

function isInOnlyProviders(call: ts.Node): boolean {
  const owner = ts.findAncestor(call.parent, ts.isObjectLiteralExpression);
  const providers = owner?.properties.filter(
    (property) => property.name?.getText() === 'providers',
  );
  return providers?.length === 1;
}
