import { constants, createReadStream, createWriteStream } from 'node:fs';
import { access, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { extract } from 'tar-fs';

/** A Chromium to test with. */
export interface Chromium {
  readonly executablePath: string;
  /** Command-line arguments that keep it from reaching outside this machine. */
  readonly args: readonly string[];
}

const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
];

const INSTALLED = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'];
const MAC_CHROME = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/**
 * Finds a Chromium: `CHROME_BIN` first, then an installed Chrome or Chromium, else the one of the
 * npm package `@sparticuz/chromium` (x64 Linux), unpacked below `node_modules` on first use.
 *
 * @throws Error if `CHROME_BIN` cannot be run, or if there is no Chromium for this machine.
 */
export async function findChromium(): Promise<Chromium> {
  const chosen = process.env.CHROME_BIN;
  if (chosen) return installed(await demandRunnable(chosen));
  for (const path of candidates()) if (await isRunnable(path)) return installed(path);
  return { executablePath: await unpacked(), args: [...QUIET, '--no-sandbox'] };
}

function installed(executablePath: string): Chromium {
  // Chromium refuses to run its sandbox for root, as in a container.
  const args = process.getuid?.() === 0 ? [...QUIET, '--no-sandbox'] : QUIET;
  return { executablePath, args };
}

function candidates(): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return [...INSTALLED.flatMap((name) => folders.map((dir) => join(dir, name))), MAC_CHROME];
}

async function demandRunnable(path: string): Promise<string> {
  if (await isRunnable(path)) return path;
  throw new Error(`CHROME_BIN names ${path}, which cannot be run. Correct it or unset it.`);
}

async function isRunnable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

async function unpacked(): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chrome found. Install Chrome or Chromium, or set CHROME_BIN to one.');
  }
  const packageFolder = dirname(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))));
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const cache = join(packageFolder, '../../.cache');
  const folder = join(cache, `chromium-${version}`);
  if (!(await isRunnable(join(folder, 'chrome')))) {
    await mkdir(cache, { recursive: true });
    await unpack(join(packageFolder, 'bin'), folder);
  }
  return join(folder, 'chrome');
}

/** Unpacks beside the target and renames, so that a half-unpacked Chromium is never used. */
async function unpack(archives: string, folder: string): Promise<void> {
  console.log('Unpacking Chromium (once, about 200 MB) …');
  const fresh = await mkdtemp(`${folder}-`);
  const into = (name: string, target: NodeJS.WritableStream) =>
    pipeline(createReadStream(join(archives, name)), createBrotliDecompress(), target);
  await Promise.all([
    into('chromium.br', createWriteStream(join(fresh, 'chromium'), { mode: 0o755 })),
    into('al2023.tar.br', extract(fresh)),
    into('fonts.tar.br', extract(fresh)),
    into('swiftshader.tar.br', extract(fresh)),
  ]);
  await writeFile(join(fresh, 'fonts.conf'), FONTS_CONF);
  await writeFile(join(fresh, 'chrome'), LAUNCHER, { mode: 0o755 });
  await rm(folder, { recursive: true, force: true });
  await rename(fresh, folder);
}

/** The package's own file names a folder that is not there, and no text would be drawn. */
const FONTS_CONF = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/** Gives Chromium the libraries and fonts that a bare system lacks. */
const LAUNCHER = `#!/bin/sh
here=$(cd "$(dirname "$0")" && pwd)
export LD_LIBRARY_PATH="$here/lib\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
export FONTCONFIG_FILE="$here/fonts.conf"
exec "$here/chromium" "$@"
`;
