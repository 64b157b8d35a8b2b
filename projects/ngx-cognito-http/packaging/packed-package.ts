import { createReadStream } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';

import { extract } from 'tar-fs';

import { run } from './run.ts';

const NAME = 'ngx-cognito-http';
const BUILT = join(import.meta.dirname, '../../../dist', NAME);

/** The package as its users get it. */
export interface PackedPackage {
  /** The path of the tarball. */
  readonly tarball: string;
  /** Where it is unpacked: among the modules that this folder's code can import. */
  readonly folder: string;
  readonly entryPoints: readonly EntryPoint[];
}

/** A path by which users import the package. */
export interface EntryPoint {
  /** As they write it: `ngx-cognito-http/amplify`. */
  readonly specifier: string;
  /** Without what all have in common: `amplify`; the package's name for the main entry point. */
  readonly name: string;
  /** The path of its declarations. */
  readonly types: string;
  /** The path of its code. */
  readonly code: string;
}

/** Packs what `npm run build:package` built, and unpacks it. */
export async function packPackage(): Promise<PackedPackage> {
  const destination = join(import.meta.dirname, 'dist');
  await rm(destination, { recursive: true, force: true });
  await mkdir(destination);
  const packed = await run('npm', 'pack', BUILT, '--silent', '--pack-destination', destination);
  const tarball = join(destination, packed.trim());
  const folder = join(import.meta.dirname, 'node_modules', NAME);
  await rm(folder, { recursive: true, force: true });
  await pipeline(createReadStream(tarball), createGunzip(), extract(folder, { strip: 1 }));
  return { tarball, folder, entryPoints: await readEntryPoints(folder) };
}

interface Manifest {
  readonly exports: Readonly<Record<string, { readonly types?: string; readonly default: string }>>;
}

async function readEntryPoints(folder: string): Promise<readonly EntryPoint[]> {
  const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Manifest;
  return Object.entries(manifest.exports).flatMap(([path, { types, default: code }]) => {
    const name = path === '.' ? NAME : path.slice('./'.length);
    const specifier = path === '.' ? NAME : `${NAME}/${name}`;
    return types ? [{ specifier, name, types: join(folder, types), code: join(folder, code) }] : [];
  });
}
