import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { askProcess } from './ask-process.ts';

/** What a package says of itself, and what it exports. */
export interface PackageFacts {
  readonly name: string;
  readonly version: string;
  /** The range of `@angular/core`, or of `@angular/common`; `null` if none is stated. */
  readonly angular: string | null;
  /** The names of its runtime dependencies. */
  readonly dependencies: readonly string[];
  /** Its entry points and exports that are called after tests. */
  readonly forTests: readonly string[];
  /** Its exports that are called after explanations. */
  readonly forExplanations: readonly string[];
}

interface Manifest {
  readonly version: string;
  readonly exports?: Readonly<Record<string, unknown>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/**
 * Reads an installed package, and imports it in a process of its own.
 *
 * @throws Error if it can't be imported
 */
export async function inspectPackage(name: string): Promise<PackageFacts> {
  const path = join(import.meta.dirname, '../node_modules', name, 'package.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as Manifest;
  const { version, exports = {}, dependencies = {}, peerDependencies: peers = {} } = manifest;
  const names = (await askProcess('list-exports.ts', [name])) as readonly string[];
  return {
    name,
    version,
    angular: peers['@angular/core'] ?? peers['@angular/common'] ?? null,
    dependencies: Object.keys(dependencies),
    forTests: [...Object.keys(exports), ...names].filter((part) => /test|mock|fake/i.test(part)),
    forExplanations: names.filter((part) => /explain|diagnos/i.test(part)),
  };
}
