import { fileURLToPath } from 'node:url';
import { RefusedResource } from '../refused-resource.ts';
import type { Resource } from '../stack/stack.ts';
import { ExecutionEnvironment } from './execution-environment.ts';
import { ExecutionEnvironments } from './execution-environments.ts';
import { readFunctionProperties, type FunctionProperties } from './function-properties.ts';
import type { LambdaContext, LambdaHandler } from './lambda-handler.ts';
import type { Invocation } from './runtime-messages.ts';

/** A function of the template, ready to be invoked. */
export interface LambdaFunction extends AsyncDisposable {
  /** The function's physical name. */
  readonly name: string;
  readonly handler: LambdaHandler;
}

export interface LambdaFunctionOptions {
  /** Has the function's code instead of the template. */
  readonly file?: URL | undefined;
  /** @default 'us-east-1' */
  readonly region?: string;
  /**
   * Receives each line that the function writes, and why it failed, behind its logical id. They are
   * dropped by default.
   */
  readonly log?: ((line: string) => void) | undefined;
}

/**
 * Runs an `AWS::Lambda::Function` whose code stands in the template, or in a file: in a worker thread
 * with the function's time-out, memory and variables, so that neither an endless loop nor a crash
 * harms the process that calls it. Invocations that take their time run side by side, up to ten. A
 * worker that timed out or crashed is replaced.
 *
 * It is no sandbox: the code may do whatever the user who runs it may do.
 *
 * @throws RefusedResource if there is no file and no inline Node.js code, or the code does not load.
 */
export async function loadFunction(
  resource: Resource,
  options: LambdaFunctionOptions = {},
): Promise<LambdaFunction> {
  const properties = readFunctionProperties(resource, options.file);
  const { region = 'us-east-1', log: logLine = () => undefined } = options;
  const log = (line: string) => logLine(`${resource.logicalId}: ${line}`);
  const variables = environmentVariables(resource, properties, region);
  const start = () => ExecutionEnvironment.start(properties, variables, log);
  const environment = await start().catch((cause: Error) => {
    const place = options.file ? fileURLToPath(options.file) : 'the code under Code.ZipFile';
    const recovery = `Correct ${place}.`;
    // A module that is missing is told with all who asked for it.
    const problem = `its code does not load: ${cause.message.split('\n', 1)[0]}`;
    throw new RefusedResource(resource, problem, recovery, { cause });
  });
  const environments = new ExecutionEnvironments(environment, start);
  return lambdaFunction(resource.physicalId, properties, environments, log);
}

function lambdaFunction(
  name: string,
  properties: FunctionProperties,
  environments: ExecutionEnvironments,
  log: (line: string) => void,
): LambdaFunction {
  const timeoutMillis = properties.timeoutSeconds * 1000;
  const invoke = (event: unknown, context: LambdaContext) =>
    environments.invoke(() => {
      // JSON leaves the context's function out, which could not be sent to a worker.
      const plainContext = JSON.parse(JSON.stringify(context)) as Invocation['context'];
      const deadline = Date.now() + timeoutMillis;
      return { event: JSON.stringify(event), context: plainContext, deadline };
    }, timeoutMillis);
  return {
    name,
    handler: async (event, context) => {
      const memoryLimitInMB = String(properties.memoryMegabytes);
      try {
        return await invoke(event, { ...context, memoryLimitInMB });
      } catch (error) {
        log((error as Error).message);
        throw error;
      }
    },
    [Symbol.asyncDispose]: () => environments[Symbol.asyncDispose](),
  };
}

/** @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html */
function environmentVariables(
  resource: Resource,
  { variables, runtime, memoryMegabytes, exportName }: FunctionProperties,
  region: string,
): Readonly<Record<string, string>> {
  return {
    ...variables,
    _HANDLER: `index.${exportName}`,
    AWS_DEFAULT_REGION: region,
    AWS_EXECUTION_ENV: `AWS_Lambda_${runtime}`,
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memoryMegabytes),
    AWS_LAMBDA_FUNCTION_NAME: resource.physicalId,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_REGION: region,
    LAMBDA_TASK_ROOT: '/var/task',
  };
}
