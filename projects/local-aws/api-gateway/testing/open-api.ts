import type { LambdaHandler } from '../../lambda/lambda-handler.ts';
import { createHttpApi, type HttpApiOptions } from '../http-api.ts';
import { now } from './test-issuer.ts';
import { functionArn, testStack, type TestResources } from './test-stack.ts';

/** Starts an API whose function is this handler, and gives what calls it in process. */
export function openApi(
  resources: TestResources,
  handler: LambdaHandler,
  options: HttpApiOptions = {},
): (path: string, init?: RequestInit) => Promise<Response> {
  const functions = new Map([[functionArn, handler]]);
  const api = createHttpApi(testStack(resources), { functions, clock: () => now, ...options });
  return (path, init) =>
    api.fetch(new Request(`http://api.localhost:8101${path}`, init), { sourceIp: '127.0.0.1' });
}

/** A function that gives its event back. */
export const echo: LambdaHandler = (event) => Promise.resolve(event);

/** A function that always answers the same. */
export function returning(value: unknown): LambdaHandler {
  return () => Promise.resolve(value);
}
