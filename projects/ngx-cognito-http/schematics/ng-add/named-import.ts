import type { Tree } from '@angular-devkit/schematics';
import ts from 'typescript';

import { findSources } from './source-files.ts';

/** A file that imports a symbol. */
export interface NamedImport {
  readonly source: ts.SourceFile;
  /** What the file calls the symbol. */
  readonly localNames: readonly string[];
}

/**
 * Finds the files, tests excepted, that import a symbol.
 *
 * @param folder - where to look, with everything below
 */
export function findImports(
  tree: Tree,
  folder: string,
  name: string,
  module: string,
): readonly NamedImport[] {
  return findSources(tree, folder, module)
    .map((source) => ({ source, localNames: localNamesOf(source, name, module) }))
    .filter(({ localNames }) => localNames.length > 0);
}

/** What a file calls a symbol that it imports; empty if it does not. */
export function localNamesOf(
  source: ts.SourceFile,
  name: string,
  module: string,
): readonly string[] {
  return namedImportsOf(source, module)
    .flatMap(({ elements }) => [...elements])
    .filter((element) => (element.propertyName ?? element.name).text === name)
    .map((element) => element.name.text);
}

/** Imports a symbol into a file under its own name, unless the file does so already. */
export function addImport(tree: Tree, source: ts.SourceFile, name: string, module: string): void {
  if (localNamesOf(source, name, module).includes(name)) return;
  const recorder = tree.beginUpdate(source.fileName);
  const last = namedImportsOf(source, module)[0]?.elements.at(-1);
  if (last) {
    recorder.insertLeft(last.getEnd(), `, ${name}`);
  } else {
    const end = source.statements.filter(ts.isImportDeclaration).at(-1)?.getEnd() ?? 0;
    recorder.insertLeft(end, `\nimport { ${name} } from '${module}';`);
  }
  tree.commitUpdate(recorder);
}

/** The braces of a file's imports from a module, those of types alone excepted. */
function namedImportsOf(source: ts.SourceFile, module: string): readonly ts.NamedImports[] {
  return source.statements.filter(ts.isImportDeclaration).flatMap((statement) => {
    const { importClause, moduleSpecifier } = statement;
    const bindings = importClause?.namedBindings;
    const isFrom = ts.isStringLiteral(moduleSpecifier) && moduleSpecifier.text === module;
    // `import type { X }` holds no values.
    const holdsValues = importClause && !/^type\b/.test(importClause.getText());
    return isFrom && holdsValues && bindings && ts.isNamedImports(bindings) ? [bindings] : [];
  });
}
