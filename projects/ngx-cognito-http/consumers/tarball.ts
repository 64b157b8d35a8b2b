import { createReadStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-fs';

import { run } from './run.ts';

/**
 * Packs the built package.
 *
 * @param folder - where to, made if it isn't there
 * @returns the path of the tarball
 * @throws Error if the package has not been built
 */
export async function pack(folder: string): Promise<string> {
  const built = join(import.meta.dirname, '../../../dist/ngx-cognito-http');
  await mkdir(folder, { recursive: true });
  return join(folder, (await run(folder, 'npm', 'pack', '--silent', built)).trim());
}

/** Unpacks in place of npm, which takes a tarball that it knows by name and version from its cache. */
export async function unpack(tarball: string, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await pipeline(createReadStream(tarball), createGunzip(), extract(folder, { strip: 1 }));
}
