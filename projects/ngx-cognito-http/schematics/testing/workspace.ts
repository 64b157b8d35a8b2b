import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

import {
  SchematicTestRunner,
  type UnitTestTree,
} from '@angular-devkit/schematics/testing/index.js';

import type { NgAddOptions } from '../ng-add/ng-add.ts';

const here = fileURLToPath(new URL('..', import.meta.url));

export type AppKind = 'standalone' | 'NgModule';

/** A workspace with one application, `shop`, as the Angular CLI makes it. */
export async function createWorkspace(kind: AppKind): Promise<UnitTestTree> {
  const angular = new SchematicTestRunner(
    '@schematics/angular',
    fileURLToPath(import.meta.resolve('@schematics/angular/package.json')).replace(
      'package.json',
      'collection.json',
    ),
  );
  const workspace = { name: 'workspace', version: '22.0.0', newProjectRoot: 'projects' };
  const application = {
    name: 'shop',
    projectRoot: '',
    standalone: kind === 'standalone',
    skipInstall: true,
    skipTests: true,
    routing: true,
  };
  const empty = await angular.runSchematic('workspace', workspace);
  return angular.runSchematic('application', application, empty);
}

/** What `ng add` did. */
export interface NgAdded {
  readonly tree: UnitTestTree;
  readonly log: readonly string[];
}

/** Runs the schematic by the package's collection. */
export async function ngAdd(tree: UnitTestTree, options: NgAddOptions = {}): Promise<NgAdded> {
  const folder = mkdtempSync(join(tmpdir(), 'ng-add-'));
  try {
    const runner = new SchematicTestRunner('ngx-cognito-http', uncompiledCollection(folder));
    const log: string[] = [];
    runner.logger.subscribe(({ message }) => log.push(message));
    return { tree: await runner.runSchematic('ng-add', options, tree), log };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The collection as it is, but of the sources and not of what they are compiled to. */
function uncompiledCollection(folder: string): string {
  const collection = readFileSync(join(here, 'collection.json'), 'utf8');
  const path = join(folder, 'collection.json');
  const sources = `./${relative(folder, here)}`;
  writeFileSync(
    path,
    collection.replaceAll('./ng-add/', `${sources}/ng-add/`).replace('.js"', '.ts"'),
  );
  return path;
}

/** The files of a tree by their paths. */
export function contents(tree: UnitTestTree): ReadonlyMap<string, string> {
  return new Map(tree.files.map((path) => [path, tree.readContent(path)]));
}
