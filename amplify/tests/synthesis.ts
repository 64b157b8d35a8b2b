import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** A value of a template, functions such as `Ref` unresolved. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export interface Resource {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, Json>>;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
  readonly Metadata?: Readonly<Record<string, string>>;
}

export interface Template {
  readonly Parameters?: Readonly<Record<string, Json>>;
  readonly Resources: Readonly<Record<string, Resource>>;
  readonly Outputs?: Readonly<Record<string, { readonly Value: Json }>>;
  readonly Metadata?: Readonly<Record<string, unknown>>;
}

/** A stack within the backend's. */
export interface NestedStack {
  readonly name: string;
  /** Path of the template. */
  readonly file: string;
  readonly template: Template;
  /** What the backend's stack hands over. */
  readonly parameters: Readonly<Record<string, Json>>;
}

/** What would be deployed. */
export interface Synthesis extends AsyncDisposable {
  readonly folder: string;
  /** The backend's own stack. */
  readonly root: Template;
  readonly stacks: readonly NestedStack[];
}

/** What `ampx` is asked to deploy. */
export interface Target {
  readonly type: 'sandbox' | 'branch' | 'standalone';
  readonly namespace: string;
  readonly name: string;
}

export const MAIN: Target = { type: 'branch', namespace: 'd1a2b3c4d5e6f7', name: 'main' };
export const SANDBOX: Target = { type: 'sandbox', namespace: 'timer-service', name: 'jo' };

const backend = fileURLToPath(new URL('../backend.ts', import.meta.url));

/**
 * Synthesises the backend as `ampx` would, without AWS.
 *
 * @param environment Variables of the build besides `PATH`.
 * @throws Error with what the backend wrote, if it can't be synthesised.
 */
export async function synthesise(
  target: Target,
  environment: Readonly<Record<string, string>> = {},
): Promise<Synthesis> {
  const folder = await mkdtemp(join(tmpdir(), 'amplify-'));
  const remove = () => rm(folder, { recursive: true });
  try {
    await runBackend(folder, target, environment);
    return { ...(await readAssembly(folder)), [Symbol.asyncDispose]: remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

let main: Promise<Synthesis> | undefined;

/** The backend of the branch `main`, synthesised once for all tests of this process. */
export function mainBranch(): Promise<Synthesis> {
  return (main ??= synthesise(MAIN).then((synthesis) => {
    process.once('exit', () => rmSync(synthesis.folder, { recursive: true }));
    return synthesis;
  }));
}

async function runBackend(
  folder: string,
  { type, namespace, name }: Target,
  environment: Readonly<Record<string, string>>,
): Promise<void> {
  const context = {
    'amplify-backend-type': type,
    'amplify-backend-namespace': namespace,
    'amplify-backend-name': name,
    // Says of each nested stack, and of the function, which file it is.
    'aws:cdk:enable-asset-metadata': true,
  };
  await promisify(execFile)(process.execPath, [backend], {
    env: {
      PATH: process.env.PATH,
      HOME: folder,
      CDK_CONTEXT_JSON: JSON.stringify(context),
      CDK_OUTDIR: folder,
      ...environment,
    },
  });
}

async function readAssembly(folder: string): Promise<Omit<Synthesis, typeof Symbol.asyncDispose>> {
  const [file] = (await readdir(folder)).filter((name) =>
    /(?<!nested)\.template\.json$/.test(name),
  );
  const root = await readTemplate(join(folder, `${file}`));
  const nested = Object.entries(root.Resources).filter(
    ([, { Type }]) => Type === 'AWS::CloudFormation::Stack',
  );
  return {
    folder,
    root,
    stacks: await Promise.all(nested.map((resource) => readNestedStack(folder, ...resource))),
  };
}

async function readNestedStack(
  folder: string,
  logicalId: string,
  { Metadata, Properties }: Resource,
): Promise<NestedStack> {
  const file = join(folder, `${Metadata?.['aws:asset:path']}`);
  return {
    name: logicalId,
    file,
    template: await readTemplate(file),
    parameters: (Properties.Parameters ?? {}) as NestedStack['parameters'],
  };
}

async function readTemplate(file: string): Promise<Template> {
  return JSON.parse(await readFile(file, 'utf8')) as Template;
}
