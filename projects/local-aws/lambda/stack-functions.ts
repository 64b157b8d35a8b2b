import type { Resource, Stack } from '../stack/stack.ts';
import { isInlineNode } from './function-properties.ts';
import {
  loadFunction,
  type LambdaFunction,
  type LambdaFunctionOptions,
} from './lambda-function.ts';

/** Modules that stand in for functions, by the function's logical id or ARN. */
export type FunctionFiles = Readonly<Record<string, URL>>;

export interface StackFunctionsOptions extends Omit<LambdaFunctionOptions, 'file'> {
  readonly files?: FunctionFiles | undefined;
}

const type = 'AWS::Lambda::Function';
const arnPattern = /^arn:[\w-]+:lambda:[\w-]+:\d{12}:function:([\w-]+)$/;

/**
 * Loads the functions of a stack that can run here: those whose code stands in the template, and those
 * that a file stands in for. A function of another stack is named by its ARN.
 *
 * @returns The functions by their physical names. The caller disposes of them.
 * @throws RefusedResource if one of them does not load.
 * @throws Error if a file is for what is no function.
 */
export async function loadFunctions(
  stack: Stack,
  { files = {}, ...options }: StackFunctionsOptions = {},
): Promise<ReadonlyMap<string, LambdaFunction>> {
  const resources = [...stack.resources.values()].filter((it) => it.type === type);
  const others = foreignFunctions(files, resources);
  await using loading = new AsyncDisposableStack();
  const functions = new Map<string, LambdaFunction>();
  for (const resource of [...resources, ...others]) {
    const file = Object.hasOwn(files, resource.logicalId) ? files[resource.logicalId] : undefined;
    // Whatever else may have it called, a route that wants to will be refused.
    if (file === undefined && !isInlineNode(resource)) continue;
    const loaded = loading.use(await loadFunction(resource, { ...options, file }));
    functions.set(loaded.name, loaded);
  }
  loading.move();
  return functions;
}

/** What is known of functions that the stack does not declare. */
function foreignFunctions(
  files: FunctionFiles,
  declared: readonly Resource[],
): readonly Resource[] {
  const known = declared.map(({ logicalId }) => logicalId);
  const others = Object.keys(files).filter((name) => !known.includes(name));
  return others.map((name) => {
    const physicalId = arnPattern.exec(name)?.[1];
    if (physicalId !== undefined) {
      return { logicalId: name, type, physicalId, properties: {}, attributes: { Arn: name } };
    }
    const names = known.join(', ') || 'none';
    throw new Error(
      `--function ${name}: the template has no function of that name. It declares ${names}; name one, or another one's ARN.`,
    );
  });
}
