import type { Tree } from '@angular-devkit/schematics';
import ts from 'typescript';

/** Parses the TypeScript files, tests excepted, in and below a folder that contain a text. */
export function findSources(tree: Tree, folder: string, text: string): readonly ts.SourceFile[] {
  const sources: ts.SourceFile[] = [];
  tree.getDir(folder).visit((path) => {
    if (!path.endsWith('.ts') || /\.(?:spec|test|d)\.ts$/.test(path)) return;
    if (tree.readText(path).includes(text)) sources.push(parse(tree, path));
  });
  return sources;
}

/** Parses a TypeScript file as it is now. */
export function parse(tree: Tree, path: string): ts.SourceFile {
  return ts.createSourceFile(path, tree.readText(path), ts.ScriptTarget.Latest, true);
}

/** Finds the calls in a file that pass a test. */
export function findCalls(
  source: ts.SourceFile,
  passes: (call: ts.CallExpression) => boolean,
): readonly ts.CallExpression[] {
  const calls: ts.CallExpression[] = [];
  const walk = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && passes(node)) calls.push(node);
    ts.forEachChild(node, walk);
  };
  walk(source);
  return calls;
}
