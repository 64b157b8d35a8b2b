/** Makes `specs.js`, for Node, of the specs that the arguments name by patterns. */
import { globSync } from 'node:fs';
import { build } from 'esbuild';

const specs = process.argv.slice(2).flatMap(specsOf);
const contents = ['scripts/mutation/test-bed.ts', ...specs].map((file) => `import './${file}';\n`);
const { metafile } = await build({
  stdin: { contents: contents.join(''), resolveDir: '.' },
  outfile: 'specs.js',
  bundle: true,
  packages: 'external',
  format: 'esm',
  target: 'node24',
  // The package says that none of its files does anything by being imported, which specs do.
  ignoreAnnotations: true,
  metafile: true,
  logLevel: 'warning',
});

// A mutant that no test saw would count as one that no test can tell.
const inputs = metafile.outputs['specs.js']?.inputs ?? {};
const lost = specs.filter((spec) => !inputs[spec]?.bytesInOutput);
if (lost.length > 0) throw new Error(`The bundle lacks ${lost.join(', ')}.`);

function specsOf(pattern: string): readonly string[] {
  const found = globSync(pattern).sort();
  if (found.length === 0) throw new Error(`There is no spec ${pattern}.`);
  return found;
}
