import { dirname, join, relative } from 'node:path';

import ts from 'typescript';

import type { CodeBlock } from './code-block.ts';

const WORKSPACE = join(import.meta.dirname, '../../..');
const CONFIG = join(import.meta.dirname, 'blocks/tsconfig.json');

/** An error of the compiler. */
export interface BlockError {
  /** The path of the page, or of another file, relative to the workspace; empty without a file. */
  readonly page: string;
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

/**
 * Type-checks blocks against the package's source, each as a module that stands beside its page
 * and knows the names of `blocks/globals.ts`.
 */
export function compileBlocks(blocks: readonly CodeBlock[]): readonly BlockError[] {
  const { options, fileNames } = readConfig();
  const modules = new Map(blocks.map((block) => [pathOf(block), block]));
  const host = withModules(ts.createCompilerHost(options), modules);
  const program = ts.createProgram([...fileNames, ...modules.keys()], options, host);
  return ts.getPreEmitDiagnostics(program).map((diagnostic) => locate(diagnostic, modules));
}

function pathOf({ page, line }: CodeBlock): string {
  return join(WORKSPACE, `${page}.${line}.ts`);
}

function readConfig(): ts.ParsedCommandLine {
  const read = ts.readConfigFile(CONFIG, (file) => ts.sys.readFile(file));
  return ts.parseJsonConfigFileContent(read.config, ts.sys, dirname(CONFIG));
}

function withModules(
  host: ts.CompilerHost,
  modules: ReadonlyMap<string, CodeBlock>,
): ts.CompilerHost {
  return {
    ...host,
    fileExists: (file) => modules.has(file) || host.fileExists(file),
    getSourceFile: (file, options) => {
      const block = modules.get(file);
      return block
        ? ts.createSourceFile(file, block.code, options)
        : host.getSourceFile(file, options);
    },
  };
}

function locate(
  { file, start = 0, messageText }: ts.Diagnostic,
  modules: ReadonlyMap<string, CodeBlock>,
): BlockError {
  const message = ts.flattenDiagnosticMessageText(messageText, '\n');
  if (!file) {
    return { page: '', line: 0, message };
  }
  const { line } = file.getLineAndCharacterOfPosition(start);
  const block = modules.get(file.fileName);
  return block
    ? { page: block.page, line: block.line + line, message }
    : { page: relative(WORKSPACE, file.fileName), line: line + 1, message };
}
