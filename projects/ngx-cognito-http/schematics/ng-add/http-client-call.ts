import type { Tree } from '@angular-devkit/schematics';
import ts from 'typescript';

import { addImport, findImports, localNamesOf } from './named-import.ts';
import { findCalls, parse } from './source-files.ts';

const HTTP = '@angular/common/http';

/** Finds the calls of `provideHttpClient` in a folder and everything below, tests excepted. */
export function findHttpClientCalls(tree: Tree, folder: string): readonly ts.CallExpression[] {
  return findImports(tree, folder, 'provideHttpClient', HTTP).flatMap(({ source, localNames }) =>
    findCalls(source, (call) => isCallOf(call, localNames)),
  );
}

function isCallOf(node: ts.Node, names: readonly string[]): node is ts.CallExpression {
  return (
    ts.isCallExpression(node) &&
    ts.isIdentifier(node.expression) &&
    names.includes(node.expression.text)
  );
}

/**
 * Makes `cognitoInterceptor` the last interceptor of a client, and leaves its features as they are.
 *
 * @param client - a call of `provideHttpClient`
 */
export function addInterceptor(tree: Tree, client: ts.CallExpression): void {
  const source = client.getSourceFile();
  const names = localNamesOf(source, 'withInterceptors', HTTP);
  const feature = client.arguments.find((argument) => isCallOf(argument, names));
  const recorder = tree.beginUpdate(source.fileName);
  for (const [position, text] of feature ? extended(feature) : [withFeature(client)]) {
    recorder.insertLeft(position, text);
  }
  tree.commitUpdate(recorder);
  if (!feature) addImport(tree, parse(tree, source.fileName), 'withInterceptors', HTTP);
  addImport(tree, parse(tree, source.fileName), 'cognitoInterceptor', 'ngx-cognito-http');
}

type Insertion = readonly [position: number, text: string];

function withFeature(call: ts.CallExpression): Insertion {
  return appended(call, call.arguments, 'withInterceptors([cognitoInterceptor])');
}

function extended(feature: ts.CallExpression): readonly Insertion[] {
  const [interceptors] = feature.arguments;
  if (!interceptors) {
    return [appended(feature, feature.arguments, '[cognitoInterceptor]')];
  }
  if (ts.isArrayLiteralExpression(interceptors)) {
    return [appended(interceptors, interceptors.elements, 'cognitoInterceptor')];
  }
  return [
    [interceptors.getStart(), '[...'],
    [interceptors.getEnd(), ', cognitoInterceptor]'],
  ];
}

function appended(list: ts.Node, items: ts.NodeArray<ts.Node>, text: string): Insertion {
  const last = items.at(-1);
  return last ? [last.getEnd(), `, ${text}`] : [list.getEnd() - 1, text];
}
