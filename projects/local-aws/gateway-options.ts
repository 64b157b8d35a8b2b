import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { KNOWN_ASSUMPTIONS, readAssumptions, type Assumptions } from './api-gateway/assumptions.ts';
import type { FunctionFiles } from './lambda/stack-functions.ts';
import { readDeploymentValues, type DeploymentValues } from './stack/deployment-values.ts';

/** Which gateway a command line asks for. */
export interface GatewayChoice {
  /** The template to run instead of the project's. */
  readonly template?: URL;
  /** What the template asks for besides what the stand-ins offer. */
  readonly values?: DeploymentValues;
  /** Files that stand in for functions whose code is not in the template. */
  readonly functionFiles: FunctionFiles;
  /** How AWS is to behave where its documentation is silent. */
  readonly assumptions: Partial<Assumptions>;
}

/** The options of every command line that runs a gateway, for `parseArgs`. */
export const GATEWAY_OPTIONS = {
  template: { type: 'string' },
  values: { type: 'string' },
  function: { type: 'string', multiple: true },
  assume: { type: 'string', multiple: true },
} as const;

/** The same for people. */
export const GATEWAY_USAGE = `  --template FILE another CloudFormation template to run (the project's own)
  --values FILE   its parameters, Systems Manager parameters, imports and foreign resources (none)
  --function NAME=FILE  code of a function that is not in the template, by its logical id or ARN;
                  may be repeated
  --assume NAME=VALUE   how AWS behaves where its documentation is silent, may be repeated:
${KNOWN_ASSUMPTIONS.map((assumption) => `                  ${assumption}`).join('\n')}`;

interface GivenOptions {
  readonly template?: string | undefined;
  readonly values?: string | undefined;
  readonly function?: readonly string[] | undefined;
  readonly assume?: readonly string[] | undefined;
}

/** @throws Error of one line that names the option, or the file, and what it takes. */
export function readGatewayChoice(given: GivenOptions): GatewayChoice {
  const { template, values } = given;
  return {
    ...(template !== undefined && { template: pathToFileURL(givenPath('--template', template)) }),
    ...(values !== undefined && { values: readDeploymentValues(givenPath('--values', values)) }),
    functionFiles: Object.fromEntries((given.function ?? []).map(readFunctionFile)),
    assumptions: readAssumptions(given.assume ?? []),
  };
}

/** @throws RangeError if there is nothing where a path should be. */
export function givenPath(option: string, text: string): string {
  if (text.trim() !== '') return text;
  throw new RangeError(`${option} takes a path, not nothing.`);
}

function readFunctionFile(text: string): [name: string, file: URL] {
  const [, name, path] = /^([^=]+)=(.+)$/.exec(text) ?? [];
  if (name === undefined || path === undefined) {
    throw new RangeError(
      `--function takes the function's logical id or ARN and a file, such as Backend=src/handler.mjs, not ${JSON.stringify(text)}.`,
    );
  }
  const file = resolve(path);
  if (existsSync(file)) return [name, pathToFileURL(file)];
  throw new RangeError(`--function ${name}: there is no file ${file}.`);
}
