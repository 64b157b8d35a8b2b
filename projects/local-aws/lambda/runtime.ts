/**
 * Runs in a worker thread: loads a function's code, from a file or as the CommonJS module `index.js`,
 * says `ready`, and then answers each invocation with one message.
 */
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { compileFunction, constants } from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';
import type { Invocation, RuntimeData, RuntimeMessage } from './runtime-messages.ts';

type Exports = Record<string, unknown>;
type Callback = (error: unknown, result?: unknown) => void;
type Handler = (event: unknown, context: unknown, callback?: Callback) => unknown;

const filename = '/var/task/index.js';

try {
  const handler = await loadHandler(workerData as RuntimeData);
  parentPort?.on('message', (invocation: Invocation) => {
    void invoke(handler, invocation).then(send, (error: unknown) => send(failure(error)));
  });
  send({ kind: 'ready' });
} catch (error) {
  // A syntax error, or whatever the code throws while it loads.
  send(failure(error));
}

async function loadHandler({ source, exportName, runtime }: RuntimeData): Promise<Handler> {
  const exports = source.kind === 'inline' ? runInline(source.code) : await load(source.url);
  const handler = exports[exportName];
  if (typeof handler === 'function') return withoutCallback(handler as Handler, runtime);
  const name = source.kind === 'inline' ? 'index.js' : basename(source.url);
  throw new TypeError(`${name} does not export a function named ${exportName}`);
}

/**
 * A handler with a third parameter answers by calling it back, up to Node.js 22.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/nodejs-handler.html
 */
function withoutCallback(handler: Handler, runtime: string): Handler {
  if (handler.length < 3) return handler;
  if (Number(/\d+/.exec(runtime)?.[0]) >= 24) {
    throw new TypeError(
      'callback-based handlers are not supported from nodejs24.x on: make it async',
    );
  }
  return (event, context) =>
    new Promise((resolve, reject) => {
      const returned = handler(event, context, (error, result) =>
        error === null || error === undefined ? resolve(result) : reject(asError(error)),
      );
      if (returned instanceof Promise) returned.then(resolve, reject);
    });
}

const asError = (error: unknown) => (error instanceof Error ? error : new Error(String(error)));

/** Of a CommonJS module, Node.js knows some exports as those of `default` alone. */
async function load(url: string): Promise<Exports> {
  const exports = (await import(url)) as Exports;
  return { ...(exports.default as Exports | undefined), ...exports };
}

function runInline(code: string): Exports {
  const module = { exports: {} as Exports };
  const parameters = ['exports', 'require', 'module', '__filename', '__dirname'];
  const run = compileFunction(code, parameters, {
    filename,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const require = createRequire(filename);
  run.call(module.exports, module.exports, require, module, filename, '/var/task');
  return module.exports;
}

async function invoke(handler: Handler, invocation: Invocation): Promise<RuntimeMessage> {
  const context = {
    ...invocation.context,
    getRemainingTimeInMillis: () => Math.max(0, invocation.deadline - Date.now()),
  };
  const result = await handler(JSON.parse(invocation.event), context);
  // undefined has no JSON form; Lambda answers null.
  return { kind: 'succeeded', result: JSON.stringify(result) ?? 'null' };
}

function failure(error: unknown): RuntimeMessage {
  if (!(error instanceof Error)) {
    return { kind: 'failed', errorType: typeof error, errorMessage: String(error) };
  }
  // Only a syntax error's stack begins with the line at fault: "/var/task/index.js:3".
  const place = /^\/var\/task\/(index\.js:\d+)\n/.exec(error.stack ?? '')?.[1];
  const errorMessage = place ? `${error.message} (${place})` : error.message;
  return { kind: 'failed', errorType: error.name, errorMessage };
}

function send(message: RuntimeMessage): void {
  parentPort?.postMessage(message);
}
