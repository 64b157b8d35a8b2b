import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { Application, Converter, type TypeDocOptions } from 'typedoc';
import type { PluginOptions } from 'typedoc-plugin-markdown';

import { publicView, type ApiReportMode } from './api-report.ts';
import type { EntryPoint, PackedPackage } from './packed-package.ts';

/** The pages that are committed, one for each entry point. */
const REFERENCE = join(import.meta.dirname, '../reference');
const WORK = join(import.meta.dirname, 'dist/reference');

const ACCEPT = 'Run npm run api:accept, and commit reference/.';

/**
 * Compares the pages in `reference/` with what the package's JSDoc says, or writes them anew.
 * To be called after `checkApi`, which prepares the declarations.
 *
 * @returns what is wrong
 */
export async function checkReference(
  { entryPoints }: PackedPackage,
  mode: ApiReportMode,
): Promise<readonly string[]> {
  const pages = new Map<string, string>();
  for (const entryPoint of entryPoints) {
    pages.set(`${entryPoint.name}.md`, await writePage(entryPoint));
  }
  return mode === 'accept' ? accept(pages) : compare(pages);
}

async function accept(pages: ReadonlyMap<string, string>): Promise<readonly string[]> {
  await rm(REFERENCE, { recursive: true, force: true });
  await mkdir(REFERENCE);
  for (const [file, text] of pages) await writeFile(join(REFERENCE, file), text);
  return [];
}

async function compare(pages: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const committed = await readdir(REFERENCE);
  const files = new Set([...committed, ...pages.keys()]);
  const problems: string[] = [];
  for (const file of files) {
    const text = committed.includes(file) ? await readFile(join(REFERENCE, file), 'utf8') : null;
    if (text !== pages.get(file)) problems.push(`reference/${file} is not current. ${ACCEPT}`);
  }
  return problems;
}

async function writePage({ name, specifier }: EntryPoint): Promise<string> {
  const out = join(WORK, name);
  const app = await Application.bootstrapWithPlugins({
    ...OPTIONS,
    entryPoints: [publicView(name)],
    name: specifier,
    out,
  });
  app.converter.on(Converter.EVENT_CREATE_DECLARATION, ({ project }, reflection) => {
    // What must be exported but isn't public.
    if (reflection.name.startsWith('ɵ')) project.removeReflection(reflection);
  });
  const project = await app.convert();
  if (!project) throw new Error(`TypeDoc cannot read the declarations of ${specifier}.`);
  await app.generateOutputs(project);
  const page = await readFile(join(out, 'README.md'), 'utf8');
  // The plugin numbers names that it takes for repeated, where GitHub's headings have no number.
  const text = page.replaceAll(/\(#([\w-]+)-\d+\)/g, '(#$1)');
  return format(text, { ...(await resolveConfig(REFERENCE)), parser: 'markdown' });
}

const OPTIONS: TypeDocOptions & Partial<PluginOptions> = {
  plugin: ['typedoc-plugin-markdown'],
  tsconfig: join(import.meta.dirname, 'tsconfig.reference.json'),
  logLevel: 'Error',
  readme: 'none',
  disableSources: true,
  excludeExternals: true,
  // Of the plugin: one page without navigation, short forms where there are many members.
  outputFileStrategy: 'modules',
  hideBreadcrumbs: true,
  hidePageHeader: true,
  parametersFormat: 'table',
  interfacePropertiesFormat: 'table',
  typeDeclarationFormat: 'table',
  useCodeBlocks: true,
};
