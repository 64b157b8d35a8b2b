/**
 * Puts what a release consists of into a new folder: the tarball of the built package, what an app
 * gets by installing it (CycloneDX), and its version.
 */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const BUILT = join(import.meta.dirname, '../../dist/ngx-cognito-http');

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Name the folder to make: node pack.ts release');
await pack(resolve(folder));

async function pack(folder: string): Promise<void> {
  await mkdir(folder);
  const packed = await npm(folder, 'pack', BUILT, '--silent');
  await writeFile(join(folder, 'sbom.cdx.json'), await billOf(join(folder, packed.trim())));
  const manifest = await readFile(join(BUILT, 'package.json'), 'utf8');
  await writeFile(join(folder, 'version'), (JSON.parse(manifest) as { version: string }).version);
}

/** The package and its dependencies. What its users bring themselves, as Angular, is theirs to list. */
async function billOf(tarball: string): Promise<string> {
  const app = await mkdtemp(join(tmpdir(), 'release-'));
  try {
    await writeFile(join(app, 'package.json'), '{ "name": "app", "version": "0.0.0" }');
    await npm(app, 'install', tarball, '--ignore-scripts', '--legacy-peer-deps', '--no-audit');
    return await npm(app, 'sbom', '--sbom-format', 'cyclonedx', '--legacy-peer-deps');
  } finally {
    await rm(app, { recursive: true });
  }
}

async function npm(cwd: string, ...args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)('npm', args, { cwd });
  return stdout;
}
