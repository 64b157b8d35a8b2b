import type { PackedPackage } from './packed-package.ts';
import { run } from './run.ts';

/**
 * Has the manifest and the files checked by publint, and the types by Are The Types Wrong, as
 * bundlers and Node resolve them. CommonJS is left out: Angular packages are ECMAScript modules.
 *
 * @returns what is wrong
 */
export async function lintTarball({ tarball }: PackedPackage): Promise<readonly string[]> {
  const lints = await Promise.allSettled([
    run('publint', 'run', tarball, '--strict'),
    run('attw', tarball, '--profile', 'esm-only', '--no-emoji'),
  ]);
  return lints.flatMap((lint) => (lint.status === 'rejected' ? [String(lint.reason)] : []));
}
