import { readFileSync } from 'node:fs';
import type { LambdaFunction } from '../../lambda/lambda-function.ts';
import type { LambdaHandler } from '../../lambda/lambda-handler.ts';
import { loadFunctions } from '../../lambda/stack-functions.ts';
import { serveOnLoopback, type LoopbackServer } from '../../loopback-server.ts';
import { resolveStack } from '../../stack/read-stack.ts';
import {
  createHttpApi,
  type HttpApi,
  type HttpApiOptions,
  type RouteSummary,
} from '../http-api.ts';
import type { HttpApiEvent } from '../lambda-event.ts';
import { clientId, now, type TestIssuer } from './test-issuer.ts';

const file = new URL('../../../../cloudformation/1_ApiGatewayAuthorizer.yml', import.meta.url);
export const template = readFileSync(file, 'utf8');
export const backendArn = 'arn:aws:lambda:us-east-1:123456789012:function:timerservice-dev-timer';

const backendFunction: LambdaHandler = (event) => {
  const { rawPath, requestContext } = event as HttpApiEvent;
  const { sub } = requestContext.authorizer?.jwt.claims ?? {};
  return Promise.resolve({
    statusCode: 200,
    headers: { 'content-type': 'application/json', 'access-control-allow-origin': '*' },
    body: JSON.stringify({ rawPath, sub }),
  });
};

/** The deployed template with one of its backends behind it, on a socket. */
export class Deployment {
  readonly log: string[] = [];
  readonly routes: readonly RouteSummary[];
  readonly #server: LoopbackServer;
  readonly #functions: ReadonlyMap<string, LambdaFunction>;

  private constructor(
    { routes }: HttpApi,
    server: LoopbackServer,
    functions: ReadonlyMap<string, LambdaFunction>,
  ) {
    this.routes = routes;
    this.#server = server;
    this.#functions = functions;
  }

  static async start(
    issuer: TestIssuer,
    parameters: Readonly<Record<string, string>>,
    { text = template, ...options }: HttpApiOptions & { readonly text?: string } = {},
  ): Promise<Deployment> {
    const stack = resolveStack(text, 'template.yml', {
      parameters: {
        App: 'timerservice',
        Env: 'dev',
        Name: 'ApiGateway',
        UserPoolID: 'us-east-1_a1B2c3D4e',
        AppClientID: clientId,
        ...parameters,
      },
      imports: {
        'timerservice-dev-PrivateSubnets': 'subnet-1,subnet-2',
        'timerservice-dev-api-DiscoveryServiceARN':
          'arn:aws:servicediscovery:us-east-1:123456789012:service/srv-1',
      },
    });
    const functions = await loadFunctions(stack);
    const handlers = [...functions.values()].map(({ name, handler }) => [name, handler] as const);
    const api = createHttpApi(stack, {
      functions: new Map([...handlers, [backendArn, backendFunction]]),
      issuerAddress: () => issuer.address,
      clock: () => now,
      accessLog: (line) => deployment.log.push(line),
      ...options,
    });
    const deployment = new Deployment(api, await serveOnLoopback(api.fetch, 0), functions);
    return deployment;
  }

  get url(): string {
    return this.#server.url;
  }

  fetch(path: string, init?: RequestInit): Promise<Response> {
    return fetch(this.#server.url + path, init);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#server.close();
    for (const inline of this.#functions.values()) await inline[Symbol.asyncDispose]();
  }
}
