import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

import { ng } from './ng.ts';

/** In bytes; every file is compressed by itself, as it is served. */
interface Bytes {
  readonly raw: number;
  readonly gzip: number;
  readonly brotli: number;
}

/** The JavaScript of an app: what it starts with, and what it downloads when asked to. */
export interface AppSize {
  readonly initial: Bytes;
  readonly lazy: Bytes;
}

/** Builds the minimal app with one contestant's providers. */
export async function appSize(name: string): Promise<AppSize> {
  const output = `dist/size-${name}`;
  await ng('bench', 'build', 'size', '--configuration', name, '--output-path', output);
  const folder = join(import.meta.dirname, '..', output, 'browser');
  const initial = await initialFiles(folder);
  const lazy = (await readdir(folder)).filter((f) => f.endsWith('.js') && !initial.has(f));
  return { initial: await bytesOf(folder, initial), lazy: await bytesOf(folder, lazy) };
}

/** What one app has more than another, in bytes. */
export function added(app: AppSize, base: AppSize): AppSize {
  return {
    initial: difference(app.initial, base.initial),
    lazy: difference(app.lazy, base.lazy),
  };
}

function difference(a: Bytes, b: Bytes): Bytes {
  return { raw: a.raw - b.raw, gzip: a.gzip - b.gzip, brotli: a.brotli - b.brotli };
}

const STATIC_IMPORT = /(?:from|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g;

async function initialFiles(folder: string): Promise<ReadonlySet<string>> {
  const files = new Set(['main.js']);
  for (const file of files) {
    const code = await readFile(join(folder, file), 'utf8');
    for (const [, imported = ''] of code.matchAll(STATIC_IMPORT)) {
      files.add(imported);
    }
  }
  return files;
}

async function bytesOf(folder: string, files: Iterable<string>): Promise<Bytes> {
  const sum = { raw: 0, gzip: 0, brotli: 0 };
  for (const file of files) {
    const code = await readFile(join(folder, file));
    sum.raw += code.length;
    sum.gzip += gzipSync(code, { level: 9 }).length;
    sum.brotli += brotliCompressSync(code).length;
  }
  return sum;
}
