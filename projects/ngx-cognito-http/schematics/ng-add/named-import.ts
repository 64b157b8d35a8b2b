import type { Tree } from '@angular-devkit/schematics';
import ts from 'typescript';

/** A file that imports a symbol. */
export interface NamedImport {
  readonly path: string;
  readonly source: ts.SourceFile;
  /** What the file calls the symbol. */
  readonly localName: string;
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
  const imports: NamedImport[] = [];
  tree.getDir(folder).visit((path) => {
    if (!path.endsWith('.ts') || /\.(?:spec|test|d)\.ts$/.test(path)) return;
    const source = parse(tree, path);
    const localName = localNameOf(source, name, module);
    if (localName) imports.push({ path, source, localName });
  });
  return imports;
}

/** What a file calls a symbol that it imports. */
export function localNameOf(
  source: ts.SourceFile,
  name: string,
  module: string,
): string | undefined {
  return namedImportsOf(source, module)
    .flatMap(({ elements }) => [...elements])
    .find((element) => (element.propertyName ?? element.name).text === name)?.name.text;
}

/** Finds the calls of what is imported, in the file that imports it. */
export function callsOf({ source, localName }: NamedImport): readonly ts.CallExpression[] {
  const calls: ts.CallExpression[] = [];
  const walk = (node: ts.Node): void => {
    if (isCallOf(node, localName)) calls.push(node);
    ts.forEachChild(node, walk);
  };
  walk(source);
  return calls;
}

/** Whether a node calls the function of that name. */
export function isCallOf(node: ts.Node, name: string | undefined): node is ts.CallExpression {
  return (
    ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === name
  );
}

/** Imports a symbol into a file, unless the file does so already. */
export function addImport(tree: Tree, path: string, name: string, module: string): void {
  const source = parse(tree, path);
  if (localNameOf(source, name, module)) return;
  const recorder = tree.beginUpdate(path);
  const last = namedImportsOf(source, module)[0]?.elements.at(-1);
  if (last) {
    recorder.insertLeft(last.getEnd(), `, ${name}`);
  } else {
    const end = source.statements.filter(ts.isImportDeclaration).at(-1)?.getEnd() ?? 0;
    recorder.insertLeft(end, `\nimport { ${name} } from '${module}';`);
  }
  tree.commitUpdate(recorder);
}

function parse(tree: Tree, path: string): ts.SourceFile {
  return ts.createSourceFile(path, tree.readText(path), ts.ScriptTarget.Latest, true);
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
