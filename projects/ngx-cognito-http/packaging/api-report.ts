import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

import {
  ConsoleMessageId,
  Extractor,
  ExtractorConfig,
  ExtractorLogLevel,
  ExtractorMessageCategory,
  type ExtractorMessage,
  type IConfigFile,
} from '@microsoft/api-extractor';

import type { EntryPoint, PackedPackage } from './packed-package.ts';
import { publicNames } from './public-names.ts';

/** The reports that were accepted. */
const ACCEPTED = join(import.meta.dirname, '../api');
/** What the reports are made from, and as they are now. */
const WORK = join(import.meta.dirname, 'dist/api');

/** The declarations of an entry point that users may rely on; there once `checkApi` has run. */
export function publicView(name: string): string {
  return join(WORK, `${name}.public.d.ts`);
}

const ACCEPT = 'If that is meant: npm run api:accept, and commit api/.';

/** Whether a report that differs from the accepted one is a mistake, or takes its place. */
export type ApiReportMode = 'check' | 'accept';

/**
 * Compares the public API with the reports in `api/`, one for each entry point.
 *
 * @returns what is wrong: changes, and symbols without documentation, or that are named by others
 *   and not exported
 */
export async function checkApi(
  { folder, entryPoints }: PackedPackage,
  mode: ApiReportMode,
): Promise<readonly string[]> {
  await mkdir(ACCEPTED, { recursive: true });
  await copyDeclarations(folder);
  const problems: string[] = [];
  for (const entryPoint of entryPoints) {
    const view = await writePublicView(entryPoint);
    problems.push(...compare(configure(folder, entryPoint, view), mode));
  }
  return [...problems, ...(await findLeftOvers(entryPoints, mode))];
}

/** Out of the package's folder, inside which imports of its other entry points aren't followed. */
async function copyDeclarations(folder: string): Promise<void> {
  await rm(WORK, { recursive: true, force: true });
  await cp(join(folder, 'types'), WORK, { recursive: true });
}

/** Leaves out what begins with ɵ, which is for the package's own entry points. */
async function writePublicView({ name, types }: EntryPoint): Promise<string> {
  const view = publicView(name);
  const names = publicNames(types).join(', ');
  await writeFile(view, `export { ${names} } from './${basename(types, '.d.ts')}';\n`);
  return view;
}

function compare(config: ExtractorConfig, mode: ApiReportMode): readonly string[] {
  const report = basename(config.reportFilePath);
  const problems: string[] = [];
  const { apiReportChanged } = Extractor.invoke(config, {
    localBuild: mode === 'accept',
    printApiReportDiff: true,
    messageCallback: (message) => {
      message.handled = true;
      if (isMistake(message)) {
        problems.push(`${report}: ${message.text}`);
      } else if (message.messageId === String(ConsoleMessageId.ApiReportDiff)) {
        problems.push(`${report}: ${message.text}\n${ACCEPT}`);
      }
    },
  });
  const isNew = apiReportChanged && problems.length === 0 && mode === 'check';
  return isNew ? [`${report}: there is no such report yet. ${ACCEPT}`] : problems;
}

function isMistake({ category, logLevel, text }: ExtractorMessage): boolean {
  return (
    category !== ExtractorMessageCategory.Console &&
    logLevel === ExtractorLogLevel.Error &&
    !text.startsWith('Missing documentation for "ɵ')
  );
}

async function findLeftOvers(
  entryPoints: readonly EntryPoint[],
  mode: ApiReportMode,
): Promise<readonly string[]> {
  const reports = entryPoints.map(({ name }) => `${name}.api.md`);
  const leftOvers = (await readdir(ACCEPTED)).filter((file) => !reports.includes(file));
  if (mode === 'accept') {
    await Promise.all(leftOvers.map((file) => rm(join(ACCEPTED, file))));
    return [];
  }
  return leftOvers.map((file) => `${file}: there is no such entry point. ${ACCEPT}`);
}

function configure(folder: string, { name }: EntryPoint, view: string): ExtractorConfig {
  const configObject: IConfigFile = {
    projectFolder: WORK,
    mainEntryPointFilePath: view,
    newlineKind: 'lf',
    apiReport: {
      enabled: true,
      reportFileName: name,
      reportFolder: ACCEPTED,
      reportTempFolder: WORK,
    },
    compiler: { overrideTsconfig: { compilerOptions: COMPILER_OPTIONS } },
    messages: {
      compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Error } },
      extractorMessageReporting: {
        default: { logLevel: ExtractorLogLevel.Error },
        'ae-missing-release-tag': { logLevel: ExtractorLogLevel.None },
      },
      tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
    },
  };
  return ExtractorConfig.prepare({
    configObject,
    configObjectFullPath: undefined,
    packageJsonFullPath: join(folder, 'package.json'),
  });
}

const COMPILER_OPTIONS = {
  target: 'es2022',
  lib: ['es2023', 'dom'],
  types: [],
  module: 'preserve',
  moduleResolution: 'bundler',
  strict: true,
  skipLibCheck: true,
};
