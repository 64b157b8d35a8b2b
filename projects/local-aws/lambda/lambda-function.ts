import { fileURLToPath } from 'node:url';
import { RefusedResource } from '../refused-resource.ts';
import type { Resource } from '../stack/stack.ts';
import { ExecutionEnvironment, FunctionError } from './execution-environment.ts';
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
  /** Receives each line that the function writes. They are dropped by default. */
  readonly log?: ((line: string) => void) | undefined;
}

/**
 * Runs an `AWS::Lambda::Function` whose code stands in the template, or in a file: in a worker thread
 * with the function's time-out, memory and variables, so that neither an endless loop nor a crash
 * harms the process that calls it. Invocations run one after the other. A worker that timed out or
 * crashed is replaced at the next invocation.
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
  const start = () =>
    ExecutionEnvironment.start(
      properties,
      environmentVariables(resource, properties, options.region ?? 'us-east-1'),
      options.log ?? (() => undefined),
    );
  const environment = await start().catch((cause: Error) => {
    const place = options.file ? fileURLToPath(options.file) : 'the code under Code.ZipFile';
    const recovery = `Correct ${place}.`;
    const problem = `its code does not load: ${cause.message}`;
    throw new RefusedResource(resource, problem, recovery, { cause });
  });
  return lambdaFunction(resource.physicalId, properties, environment, start);
}

function lambdaFunction(
  name: string,
  properties: FunctionProperties,
  loaded: ExecutionEnvironment,
  start: () => Promise<ExecutionEnvironment>,
): LambdaFunction {
  let environment = loaded;
  let stopped = false;
  let previous: Promise<unknown> = Promise.resolve();
  const invoke = async (event: unknown, context: LambdaContext): Promise<unknown> => {
    if (stopped) throw new FunctionError(`${name} was stopped`);
    if (environment.dead) environment = await start();
    const timeoutMillis = properties.timeoutSeconds * 1000;
    const deadline = Date.now() + timeoutMillis;
    // JSON leaves the context's function out, which could not be sent to a worker.
    const plainContext = JSON.parse(JSON.stringify(context)) as Invocation['context'];
    const invocation = { event: JSON.stringify(event), context: plainContext, deadline };
    return environment.invoke(invocation, timeoutMillis);
  };
  return {
    name,
    handler: (event, context) => {
      const result = previous.then(() => invoke(event, context));
      // A failed invocation must not fail the next one.
      previous = result.catch(() => undefined);
      return result;
    },
    [Symbol.asyncDispose]: () => {
      stopped = true;
      return environment.terminate();
    },
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
