import { openLocalTable } from '../timer-api/local-table.ts';
import { amplifyOutputs, type AmplifyOutputs } from './amplify-outputs.ts';
import type { AppClientSettings } from './cognito/app-client.ts';
import type { CodeDelivery } from './cognito/confirmation-codes.ts';
import type { UserPoolSettings } from './cognito/user-pool-settings.ts';
import { openUserPool, type UserPool } from './cognito/user-pool.ts';
import { accessLogIn, assertOwnData, tasksIn, userPoolIn } from './data-folder.ts';
import { seedDemoAccount, type DemoAccount } from './demo-account.ts';
import { faultControl } from './faults/fault-control.ts';
import { gatewayWeakness } from './faults/gateway-faults.ts';
import { poolWeakness } from './faults/pool-faults.ts';
import { createStandIn } from './faults/stand-in.ts';
import { openGateway, type Gateway, type GatewayOptions } from './gateway.ts';
import { openLogFile } from './log-file.ts';
import { serveOnLoopback, type Fetch } from './loopback-server.ts';
import { setAside, type SetAside } from './set-aside.ts';
import type { DeploymentValues } from './stack/deployment-values.ts';
import { timerFunction, type TimerFunctionOptions } from './timer-function.ts';

export interface LocalAwsOptions extends Pick<
  GatewayOptions,
  'assumptions' | 'functionFiles' | 'functionLog'
> {
  /** Port of the gateway; the user pool and the faults have the next two. 0 for free ports. */
  readonly port: number;
  /** Folder that keeps users, keys, tasks and the access log; made if need be. */
  readonly data: string;
  /** Origins whose pages may call the user pool and, by the template, the gateway. */
  readonly allowedOrigins: readonly string[];
  /** Whether to forget what an earlier run left in `data`. */
  readonly fresh?: boolean;
  /** Whether the stand-ins can be told to suffer, at an address of its own. */
  readonly faults?: boolean;
  /** The gateway's CloudFormation template. Default: the one that is deployed to AWS. */
  readonly template?: URL;
  /** What the template asks for, as far as it is to differ from what the stand-ins offer. */
  readonly values?: DeploymentValues;
  /** What the user pool is to be like. Default: as the demo app needs it. */
  readonly poolSettings?: UserPoolSettings & AppClientSettings;
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
  /** Where the stand-ins are told to suffer, without a trailing slash; undefined unless asked for. */
  readonly faultsUrl: string | undefined;
}

/**
 * Starts the user pool, the gateway that the template declares, and the Timer API behind it.
 *
 * @throws Error naming the port that is taken, the data that is in use, damaged, no earlier run's or
 *   cannot be written, or the template's resource that cannot be stood in for. Nothing is left running
 *   then.
 */
export async function startLocalAws(options: LocalAwsOptions): Promise<LocalAws> {
  await using starting = new AsyncDisposableStack();
  const { port, data, allowedOrigins, onCode } = options;
  const serve = async (app: Fetch, nth: number) =>
    starting.adopt(await serveOnLoopback(app, port && port + nth), (server) => server.close()).url;
  const [api, pool] = [createStandIn(gatewayWeakness), createStandIn(poolWeakness)];

  await assertOwnData(data);
  const earlier = options.fresh ? await setEarlierAside(data) : undefined;
  starting.defer(() => earlier?.restore());
  const table = starting.adopt(await openLocalTable(tasksIn(data)), (opened) => opened.close());
  const userPool = await openUserPool({
    ...options.poolSettings,
    folder: userPoolIn(data),
    allowedOrigins,
    onCode,
    clock: pool.clock.now,
  });
  const demoAccount = seedDemoAccount(userPool);
  const poolFetch = pool.expose((request) => userPool.fetch(request));
  const poolUrl = await serve(poolFetch, 1);
  const behind = { table, userPool, poolUrl, clock: api.clock.now };
  const gateway = starting.use(await openLoggedGateway(options, behind));
  const apiUrl = await serve(api.expose(gateway.fetch), 0);
  const standIns = new Map(Object.entries({ gateway: api, 'user-pool': pool }));
  const faultsUrl = options.faults ? await serve(faultControl(standIns), 2) : undefined;

  // Only now, when nothing can fail any more.
  await earlier?.forget();
  const running = starting.move();
  return {
    outputs: outputsOf(userPool, poolUrl, apiUrl),
    demoAccount,
    userPool,
    accessLog: accessLogIn(data),
    faultsUrl,
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}

const deployedTemplate = new URL(
  '../../cloudformation/1_ApiGatewayAuthorizer.yml',
  import.meta.url,
);

/** Opens the gateway in front of the Timer API, with its access log in a file. */
async function openLoggedGateway(
  { template = deployedTemplate, data, ...options }: LocalAwsOptions,
  behind: TimerFunctionOptions,
): Promise<Gateway> {
  await using opening = new AsyncDisposableStack();
  const log = opening.use(await openLogFile(accessLogIn(data)));
  const gateway = opening.use(
    await openGateway({
      ...behind,
      template,
      values: options.values,
      allowedOrigins: options.allowedOrigins,
      assumptions: options.assumptions,
      functionFiles: options.functionFiles,
      functionLog: options.functionLog,
      timerFunction: timerFunction(behind),
      accessLog: (line) => log.append(line),
    }),
  );
  const open = opening.move();
  return { ...gateway, [Symbol.asyncDispose]: () => open.disposeAsync() };
}

function outputsOf(userPool: UserPool, poolUrl: string, apiUrl: string): AmplifyOutputs {
  return amplifyOutputs({
    region: userPool.region,
    userPoolId: userPool.id,
    clientId: userPool.clientId,
    apiUrl,
    userPoolEndpoint: `${poolUrl}/`,
    settings: userPool.settings,
  });
}

/** Only one process can open the tasks, so it alone may put aside what is in `data`. */
async function setEarlierAside(data: string): Promise<SetAside> {
  const table = await openLocalTable(tasksIn(data));
  await table.close();
  return setAside([tasksIn(data), userPoolIn(data)]);
}
