import { createHttpApi } from '../../local-aws/api-gateway/http-api.ts';
import type { LambdaHandler } from '../../local-aws/lambda/lambda-handler.ts';
import { loadFunctions } from '../../local-aws/lambda/stack-functions.ts';
import { serveOnLoopback } from '../../local-aws/loopback-server.ts';
import { resolveStack } from '../../local-aws/stack/read-stack.ts';
import type { TestPool } from './test-pool.ts';

/** A template that is served by the local gateway. */
export interface Deployment extends AsyncDisposable {
  /** Without a trailing slash. */
  readonly url: string;
}

const backendArn = 'arn:aws:lambda:us-east-1:123456789012:function:backend';

/** What the template is deployed with. */
export function parametersFor({ pool }: TestPool): Readonly<Record<string, string>> {
  return {
    App: 'timerservice',
    Env: 'dev',
    Name: 'ApiGateway',
    UserPoolID: pool.id,
    AppClientID: pool.clientId,
    BackendFunctionArn: backendArn,
  };
}

/** Knows no OPTIONS, as most backends. */
const backend: LambdaHandler = (event) => {
  const { requestContext } = event as { requestContext: { http: { method: string } } };
  return Promise.resolve(
    requestContext.http.method === 'OPTIONS' ? { statusCode: 405, body: '' } : { tasks: [] },
  );
};

/** Serves the text of a template, with a function behind it. Other issuers than the pool have no keys. */
export async function deploy(text: string, testPool: TestPool): Promise<Deployment> {
  await using opening = new AsyncDisposableStack();
  const stack = resolveStack(text, 'template.yml', { parameters: parametersFor(testPool) });
  const functions = new Map([[backendArn, backend]]);
  for (const [name, inline] of await loadFunctions(stack)) {
    functions.set(name, opening.use(inline).handler);
  }
  const { pool, address } = testPool;
  const api = createHttpApi(stack, {
    functions,
    issuerAddress: (issuer) => (issuer === pool.issuer ? address : `${address}/none`),
  });
  const server = await serveOnLoopback(api.fetch, 0);
  opening.defer(() => server.close());
  const open = opening.move();
  return { url: server.url, [Symbol.asyncDispose]: () => open.disposeAsync() };
}
