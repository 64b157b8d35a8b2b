import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AppClientSettings } from '../../local-aws/cognito/app-client.ts';
import { openUserPool, type UserPool } from '../../local-aws/cognito/user-pool.ts';
import { withFaults, type Faults } from '../../local-aws/faults/fault.ts';
import { isOperation } from '../../local-aws/faults/pool-faults.ts';
import { createShiftedClock, type ShiftedClock } from '../../local-aws/faults/shifted-clock.ts';
import { openGateway } from '../../local-aws/gateway.ts';
import type { LambdaHandler } from '../../local-aws/lambda/lambda-handler.ts';
import { serveOnLoopback, type Fetch } from '../../local-aws/loopback-server.ts';
import type { Ends } from './device.ts';
import { withFence, type Fence } from './fence.ts';
import { recordCalls, recordOperations, type ApiCall, type Operation } from './records.ts';

/** A user pool and a gateway on sockets of their own, with all that they were asked for. */
export interface Backend extends AsyncDisposable {
  readonly pool: UserPool;
  /** What a device has to know. */
  readonly ends: Ends;
  readonly operations: readonly Operation[];
  readonly calls: readonly ApiCall[];
  /** What the user pool suffers from. */
  readonly faults: Faults;
  /** What the API thinks of tokens that the gateway lets through. */
  readonly fence: Fence;
  /** Of the pool and the gateway. */
  readonly clock: ShiftedClock;
}

export interface BackendOptions extends AppClientSettings {
  /** Origin of the page that calls both. */
  readonly origin: string;
}

// Taken before a device in this process puts a clock of its own in its place.
const realTime = Date.now;

/** Starts a new pool without users, and the gateway that is deployed, in front of a function. */
export async function startBackend({ origin, ...settings }: BackendOptions): Promise<Backend> {
  await using starting = new AsyncDisposableStack();
  const serve = async (app: Fetch) =>
    starting.adopt(await serveOnLoopback(app, 0), (server) => server.close()).url;
  const folder = starting.adopt(await mkdtemp(join(tmpdir(), 'against-amplify-')), (made) =>
    rm(made, { recursive: true }),
  );
  const [operations, calls]: [Operation[], ApiCall[]] = [[], []];
  const clock = createShiftedClock(realTime);
  const control = { faults: {}, fence: {}, clock };
  const served = { clock: clock.now, allowedOrigins: [origin] };

  const pool = await openUserPool({ ...settings, ...served, folder });
  const suffering = withFaults((request) => pool.fetch(request), control.faults, isOperation);
  const poolUrl = await serve(recordOperations(suffering, operations));
  const gateway = starting.use(await openApi({ ...served, userPool: pool, poolUrl }));
  const apiUrl = await serve(recordCalls(withFence(gateway.fetch, control.fence), calls));
  const running = starting.move();
  return {
    pool,
    ends: { userPoolId: pool.id, clientId: pool.clientId, poolUrl, apiUrl },
    operations,
    calls,
    ...control,
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}

interface ApiOptions {
  readonly clock: () => number;
  readonly allowedOrigins: readonly string[];
  readonly userPool: UserPool;
  readonly poolUrl: string;
}

function openApi(options: ApiOptions) {
  return openGateway({
    ...options,
    template: new URL('../../../cloudformation/1_ApiGatewayAuthorizer.yml', import.meta.url),
    timerFunction: tellBearer,
    values: { parameters: { ThrottlingBurstLimit: '5000' } },
    // Otherwise a browser would tell a page nothing of a 401.
    assumptions: { refusals: 'with-cors' },
    accessLog: () => undefined,
  });
}

/** Answers with the claims that the authorizer read. */
const tellBearer: LambdaHandler = (event) => {
  const { requestContext } = event as {
    requestContext: { authorizer: { jwt: { claims: Record<string, string> } } };
  };
  const { sub, jti } = requestContext.authorizer.jwt.claims;
  return Promise.resolve({ sub, jti });
};
