import { chain, type Rule, type Tree } from '@angular-devkit/schematics';
import { addRootProvider } from '@schematics/angular/utility';
import ts from 'typescript';

import { addImport } from './named-import.ts';
import { refuse } from './refuse.ts';
import { findCalls, findSources, parse } from './source-files.ts';
import type { TargetProject } from './target-project.ts';

/** A provider and what it needs. */
export interface RootProvider {
  /** The call that makes it, as it is written. The application has no such call yet. */
  readonly call: string;
  /** The modules of the symbols in the call. */
  readonly imports: Readonly<Record<string, string>>;
}

/**
 * Adds a provider to those that the application starts with.
 *
 * @throws SchematicsException if they are no list in their file: Angular's own rule loses the
 *   provider there, or writes a second `providers`
 */
export function addProvider(project: TargetProject, { call, imports }: RootProvider): Rule {
  return chain([
    // Imports are left out: Angular's rule would add them to an `import type`.
    addRootProvider(project.name, ({ code }) => code`${call}`),
    (tree: Tree) => {
      const added = findSources(tree, project.sourceRoot, call)
        .flatMap((source) => findCalls(source, (node) => node.getText() === call))
        .find(isInOnlyProviders);
      if (!added) {
        refuse(
          `the root providers of "${project.name}" are no list`,
          'Write them as "providers: […]" and run it again.',
        );
      }
      putOnOwnLine(tree, added);
      const { fileName } = added.getSourceFile();
      for (const [name, module] of Object.entries(imports)) {
        addImport(tree, parse(tree, fileName), name, module);
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

/** Angular's rule adds to the last line, which is right only where the whole list is one line. */
function putOnOwnLine(tree: Tree, call: ts.CallExpression): void {
  const { fileName, text } = call.getSourceFile();
  const first = ts.isArrayLiteralExpression(call.parent) ? call.parent.elements[0] : undefined;
  const lineBreak = first && /\r?\n[ \t]*$/.exec(text.slice(0, first.getStart()));
  if (!lineBreak) return;
  const recorder = tree.beginUpdate(fileName);
  recorder.remove(call.getFullStart(), call.getStart() - call.getFullStart());
  recorder.insertLeft(call.getStart(), lineBreak[0]);
  tree.commitUpdate(recorder);
}
