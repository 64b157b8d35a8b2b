import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openLocalTable, type LocalTable } from '../timer-api/local-table.ts';
import { amplifyOutputs, type AmplifyOutputs } from './amplify-outputs.ts';
import type { CodeDelivery } from './cognito/confirmation-codes.ts';
import { openUserPool, type UserPool } from './cognito/user-pool.ts';
import { seedDemoAccount, type DemoAccount } from './demo-account.ts';
import { openGateway } from './gateway.ts';
import { openLogFile } from './log-file.ts';
import { serveOnLoopback, type Fetch } from './loopback-server.ts';
import { timerFunction } from './timer-function.ts';

export interface LocalAwsOptions {
  /** Port of the gateway; the user pool has the next one. 0 for free ports. */
  readonly port: number;
  /** Folder that keeps users, keys, tasks and the access log; made if need be. */
  readonly data: string;
  /** Origins whose pages may call the user pool and, by the template, the gateway. */
  readonly allowedOrigins: readonly string[];
  /** Whether to forget what an earlier run left in `data`. */
  readonly fresh?: boolean;
  /** The gateway's CloudFormation template. Default: the one that is deployed to AWS. */
  readonly template?: URL;
  /** Called with each confirmation code in place of an email. */
  readonly onCode?: (delivery: CodeDelivery) => void;
}

/** The stand-ins for AWS, running. */
export interface LocalAws extends AsyncDisposable {
  /** What a deployed backend would write to `amplify_outputs.json`. */
  readonly outputs: AmplifyOutputs;
  readonly demoAccount: DemoAccount;
  readonly userPool: UserPool;
  /** Path of the gateway's access log. */
  readonly accessLog: string;
}

/**
 * Starts the user pool, the gateway that the template declares, and the Timer API behind it.
 *
 * @throws Error naming the port that is taken, the data that is in use, damaged or cannot be written,
 *   or the template's resource that cannot be stood in for. Nothing is left running then.
 */
export async function startLocalAws(options: LocalAwsOptions): Promise<LocalAws> {
  await using starting = new AsyncDisposableStack();
  const { port, data, allowedOrigins, onCode } = options;
  const serve = async (app: Fetch, port: number) =>
    starting.adopt(await serveOnLoopback(app, port), (server) => server.close()).url;

  const table = starting.adopt(await openTable(options), (opened) => opened.close());
  const userPool = await openUserPool({ folder: poolFolder(data), allowedOrigins, onCode });
  const demoAccount = seedDemoAccount(userPool);
  const poolUrl = await serve((request) => userPool.fetch(request), port && port + 1);
  const accessLog = join(data, 'access.log');
  const log = starting.use(await openLogFile(accessLog));
  const gateway = starting.use(
    await openGateway({
      template: options.template ?? deployedTemplate,
      allowedOrigins,
      userPool,
      poolUrl,
      timerFunction: timerFunction({ table, userPool, poolUrl }),
      accessLog: (line) => log.append(line),
    }),
  );
  const apiUrl = await serve(gateway.fetch, port);

  const running = starting.move();
  return {
    outputs: amplifyOutputs({
      region: userPool.region,
      userPoolId: userPool.id,
      clientId: userPool.clientId,
      apiUrl,
      userPoolEndpoint: `${poolUrl}/`,
    }),
    demoAccount,
    userPool,
    accessLog,
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}

const deployedTemplate = new URL(
  '../../cloudformation/1_ApiGatewayAuthorizer.yml',
  import.meta.url,
);

const poolFolder = (data: string) => join(data, 'user-pool');

/** Opens the tasks; only one process can, so nothing is forgotten that another one still uses. */
async function openTable({ data, fresh }: LocalAwsOptions): Promise<LocalTable> {
  const folder = join(data, 'tasks');
  const table = await openLocalTable(folder);
  if (!fresh) return table;
  await table.close();
  await rm(folder, { recursive: true });
  await rm(poolFolder(data), { recursive: true, force: true });
  return openLocalTable(folder);
}
