import type { Tree } from '@angular-devkit/schematics';
import ts from 'typescript';

import { addImport, callsOf, findImports, isCallOf, localNameOf } from './named-import.ts';

const HTTP = '@angular/common/http';

/** A call of `provideHttpClient`. */
export interface HttpClientCall {
  readonly path: string;
  readonly node: ts.CallExpression;
  readonly source: ts.SourceFile;
}

/** Finds the calls of `provideHttpClient` in a folder and everything below, tests excepted. */
export function findHttpClientCalls(tree: Tree, folder: string): readonly HttpClientCall[] {
  return findImports(tree, folder, 'provideHttpClient', HTTP).flatMap((named) =>
    callsOf(named).map((node) => ({ path: named.path, source: named.source, node })),
  );
}

/** Makes `cognitoInterceptor` the last interceptor of a call, and leaves its features as they are. */
export function addInterceptor(tree: Tree, { path, node, source }: HttpClientCall): void {
  const withInterceptors = localNameOf(source, 'withInterceptors', HTTP);
  const feature = node.arguments.find((argument) => isCallOf(argument, withInterceptors));
  const recorder = tree.beginUpdate(path);
  for (const [position, text] of feature ? extended(feature) : [withFeature(node)]) {
    recorder.insertLeft(position, text);
  }
  tree.commitUpdate(recorder);
  addImport(tree, path, 'withInterceptors', HTTP);
  addImport(tree, path, 'cognitoInterceptor', 'ngx-cognito-http');
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
