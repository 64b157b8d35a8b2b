import { createRequire } from 'node:module';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

import {
  getSupportedBrowsers,
  JavaScriptTransformer,
  transformSupportedBrowsersToTargets,
} from '@angular/build/private';
import type * as Esbuild from 'esbuild';

/** In bytes. */
export interface Size {
  readonly raw: number;
  readonly gzip: number;
  readonly brotli: number;
}

// The one that Angular's builder uses.
const builder = createRequire(createRequire(import.meta.url).resolve('@angular/build'));
const { build } = builder('esbuild') as typeof Esbuild;

const WORKSPACE = join(import.meta.dirname, '../../..');

/**
 * Bundles a module for production as Angular's builder does: its transformations, its options and
 * the browsers that Angular supports.
 *
 * @param code - what the module holds; it stands in this folder, where the package is unpacked
 * @param external - the packages that stay imports
 * @returns the size of what is downloaded at first, without the chunks of dynamic imports
 */
export async function bundle(code: string, external: readonly string[]): Promise<Size> {
  const transformer = new JavaScriptTransformer({ sourcemap: false, advancedOptimizations: true });
  try {
    const { outputFiles, metafile } = await build({
      ...PRODUCTION,
      stdin: { contents: code, resolveDir: import.meta.dirname, sourcefile: 'main.js' },
      external: [...external],
      plugins: [transformWith(transformer)],
    });
    const initial = initialFiles(metafile).map((file) => join(WORKSPACE, file));
    return sumOf(outputFiles.filter(({ path }) => initial.includes(path)).map(sizeOf));
  } finally {
    await transformer.close();
  }
}

/** `createBrowserCodeBundleOptions` and `getEsBuildCommonOptions` of @angular/build. */
const PRODUCTION = {
  absWorkingDir: WORKSPACE,
  bundle: true,
  metafile: true,
  write: false,
  format: 'esm',
  platform: 'browser',
  splitting: true,
  outdir: WORKSPACE,
  minify: true,
  legalComments: 'none',
  mainFields: ['es2020', 'es2015', 'browser', 'module', 'main'],
  conditions: ['es2020', 'es2015', 'module', 'production'],
  define: { ngDevMode: 'false', ngJitMode: 'false', ngServerMode: 'false', ngHmrMode: 'false' },
  supported: { 'object-rest-spread': false },
  target: transformSupportedBrowsersToTargets(getSupportedBrowsers(WORKSPACE, console)),
} satisfies Esbuild.BuildOptions;

function transformWith(transformer: JavaScriptTransformer): Esbuild.Plugin {
  // As the manifests of Angular, RxJS and this package say.
  const sideEffects = () => Promise.resolve(false);
  return {
    name: 'angular',
    setup: (bundler) => {
      bundler.onLoad({ filter: /\.m?js$/ }, async ({ path }) => ({
        contents: await transformer.transformFile(path, { sideEffects }),
      }));
    },
  };
}

/** The main module, and what it imports statically. */
function initialFiles({ outputs }: Esbuild.Metafile): readonly string[] {
  const files = new Set(['stdin.js']);
  for (const file of files) {
    for (const { path, kind, external } of outputs[file]?.imports ?? []) {
      if (kind === 'import-statement' && !external) {
        files.add(path);
      }
    }
  }
  return [...files];
}

/** Every file is compressed by itself, as it is served. */
function sizeOf({ contents }: Esbuild.OutputFile): Size {
  return {
    raw: contents.length,
    gzip: gzipSync(contents, { level: 9 }).length,
    brotli: brotliCompressSync(contents).length,
  };
}

function sumOf(sizes: readonly Size[]): Size {
  return sizes.reduce((sum, size) => ({
    raw: sum.raw + size.raw,
    gzip: sum.gzip + size.gzip,
    brotli: sum.brotli + size.brotli,
  }));
}
