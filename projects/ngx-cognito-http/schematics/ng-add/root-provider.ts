import { chain, type Rule, type Tree } from '@angular-devkit/schematics';
import { addRootProvider } from '@schematics/angular/utility';
import ts from 'typescript';

import { callsOf, findImports } from './named-import.ts';
import { refuse } from './refuse.ts';
import type { TargetProject } from './target-project.ts';

/**
 * Adds a provider to those that the application starts with.
 *
 * @param name - of the function that is called, imported from `module`
 * @param callback - makes the call
 * @throws SchematicsException if they are no list in their file: Angular's own rule loses the
 *   provider there, or writes a second `providers`
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
      const added = findImports(tree, project.sourceRoot, name, module)
        .flatMap(callsOf)
        .find(isInOnlyProviders);
      if (!added) {
        refuse(
          `the root providers of "${project.name}" are no list`,
          'Write them as "providers: […]" and run it again.',
        );
      }
      putOnOwnLine(tree, added);
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

/** Angular's rule adds to the last line, which is right only where the whole list is one line. */
function putOnOwnLine(tree: Tree, call: ts.CallExpression): void {
  const { fileName, text } = call.getSourceFile();
  const first = ts.isArrayLiteralExpression(call.parent) ? call.parent.elements[0] : undefined;
  const lineBreak = first && /\r?\n[ \t]*$/.exec(text.slice(0, first.getStart()));
  const [space, start] = [call.getFullStart(), call.getStart()];
  if (!lineBreak || text.slice(space, start).includes('\n')) return;
  const recorder = tree.beginUpdate(fileName);
  recorder.remove(space, start - space).insertLeft(start, lineBreak[0]);
  tree.commitUpdate(recorder);
}
