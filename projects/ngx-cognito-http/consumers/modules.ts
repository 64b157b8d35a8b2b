import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

interface Output {
  /** The modules that it is made of, by their paths. */
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly imports: readonly { readonly path: string; readonly kind: string }[];
  readonly entryPoint?: string;
}

/** Which modules a built app is made of. */
export interface Modules {
  /** Of what the page loads before it starts. */
  readonly initial: readonly string[];
  /** Of what it may load later. */
  readonly lazy: readonly string[];
}

/**
 * Reads what the builder says of a build with `statsJson`.
 *
 * @param folder - that the app was built into
 */
export async function modulesOf(folder: string): Promise<Modules> {
  const [file = 'stats.json'] = (await readdir(folder)).filter((name) =>
    name.endsWith('stats.json'),
  );
  const stats = JSON.parse(await readFile(join(folder, file), 'utf8')) as {
    readonly outputs: Readonly<Record<string, Output>>;
  };
  const initial = new Set(['main.js']);
  for (const name of initial) {
    const imports = stats.outputs[name]?.imports ?? [];
    imports
      .filter(({ kind }) => kind === 'import-statement')
      .forEach(({ path }) => initial.add(path));
  }
  const modules = (wanted: boolean) =>
    Object.entries(stats.outputs)
      .filter(([name]) => name.endsWith('.js') && initial.has(name) === wanted)
      .flatMap(([, { inputs }]) => Object.keys(inputs));
  return { initial: modules(true), lazy: modules(false) };
}
