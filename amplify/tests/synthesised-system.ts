import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openUserPool, type UserPool } from '../../projects/local-aws/cognito/user-pool.ts';
import { openGateway } from '../../projects/local-aws/gateway.ts';
import type { LambdaHandler } from '../../projects/local-aws/lambda/lambda-handler.ts';
import { serveOnLoopback } from '../../projects/local-aws/loopback-server.ts';
import { openLocalTable, type LocalTable } from '../../projects/timer-api/local-table.ts';
import { stackCalled } from './references.ts';
import type { NestedStack, Synthesis } from './synthesis.ts';

/** The synthesised gateway with the bundled function behind it, before a user pool and a table. */
export interface SynthesisedSystem extends AsyncDisposable {
  /** The gateway's, without a trailing slash. */
  readonly url: string;
  readonly userPool: UserPool;
}

/**
 * Runs what would be deployed, but the user pool and the table, which are stand-ins.
 *
 * The function reads its settings from this process's environment, so a process can run one system.
 *
 * @param folder keeps users and tasks.
 */
export async function startSynthesised(
  synthesis: Synthesis,
  folder: string,
): Promise<SynthesisedSystem> {
  await using starting = new AsyncDisposableStack();
  const serve = async (app: Parameters<typeof serveOnLoopback>[0]) =>
    starting.adopt(await serveOnLoopback(app, 0), (server) => server.close()).url;
  const userPool = await openUserPool({ folder: join(folder, 'pool'), allowedOrigins: [] });
  const poolUrl = await serve((request) => userPool.fetch(request));
  const table = starting.adopt(await openLocalTable(join(folder, 'tasks')), (opened) =>
    opened.close(),
  );
  Object.assign(process.env, await environment(table, userPool, poolUrl));
  const { file, parameters } = stackCalled('gateway', synthesis);
  const gateway = starting.use(
    await openGateway({
      template: pathToFileURL(file),
      values: { parameters: literals(parameters) },
      allowedOrigins: [],
      userPool,
      poolUrl,
      timerFunction: bundledFunction(synthesis),
      accessLog: () => undefined,
      clock: Date.now,
    }),
  );
  const url = await serve(gateway.fetch);
  const running = starting.move();
  return { url, userPool, [Symbol.asyncDispose]: () => running.disposeAsync() };
}

/** Those parameters that are no references. */
export function literals(parameters: NestedStack['parameters']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(parameters).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
}

/** What the function finds on AWS, and where the stand-ins are. */
async function environment({ client, name }: LocalTable, userPool: UserPool, poolUrl: string) {
  const { accessKeyId, secretAccessKey } = await client.config.credentials();
  const { protocol, hostname, port } = await endpointOf(client);
  return {
    TASKS_TABLE: name,
    USER_POOL_ID: userPool.id,
    APP_CLIENT_ID: userPool.clientId,
    JWKS_URI: `${poolUrl}/${userPool.id}/.well-known/jwks.json`,
    AWS_REGION: userPool.region,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_ENDPOINT_URL_DYNAMODB: `${protocol}//${hostname}:${port}`,
  };
}

function endpointOf({ config: { endpoint } }: LocalTable['client']) {
  if (endpoint) return endpoint();
  throw new Error('The local table has no endpoint.');
}

function bundledFunction(synthesis: Synthesis): LambdaHandler {
  const { template } = stackCalled('timer', synthesis);
  const bundle = Object.values(template.Resources).find(
    ({ Type }) => Type === 'AWS::Lambda::Function',
  )?.Metadata?.['aws:asset:path'];
  const { handler } = createRequire(import.meta.url)(
    join(synthesis.folder, `${bundle}`, 'index.js'),
  ) as { readonly handler: LambdaHandler };
  return handler;
}
