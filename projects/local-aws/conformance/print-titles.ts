import { writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';

/**
 * Prints, as JSON, the titles of all tests and suites by the test file, for the files whose URLs the
 * arguments are. They are imported with the recorder in the place of `node:test`, so no test is run.
 */
async function main(files: readonly string[]): Promise<void> {
  const recorder = new URL('./title-recorder.ts', import.meta.url).href;
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'node:test' ? { url: recorder, shortCircuit: true } : next(specifier, context),
  });
  const { takeTitles } = await import('./title-recorder.ts');
  const titles: Record<string, readonly string[]> = {};
  for (const file of files) {
    await import(file);
    titles[file] = takeTitles();
  }
  writeFileSync(1, JSON.stringify(titles));
  // What the files have opened for their tests would keep the process alive.
  process.exit();
}

await main(process.argv.slice(2));
