import type { Assumptions } from './api-gateway/assumptions.ts';
import { createHttpApi, type HttpApiOptions, type RouteSummary } from './api-gateway/http-api.ts';
import type { UserPool } from './cognito/user-pool.ts';
import type { LambdaHandler } from './lambda/lambda-handler.ts';
import { loadFunctions, type FunctionFiles } from './lambda/stack-functions.ts';
import type { Fetch } from './loopback-server.ts';
import type { DeploymentValues } from './stack/deployment-values.ts';
import { readStack } from './stack/read-stack.ts';
import { TIMER_FUNCTION_ARN } from './timer-function.ts';
import { userPoolResources } from './user-pool-resources.ts';

export interface GatewayOptions extends Pick<HttpApiOptions, 'clock'> {
  /** The CloudFormation template that declares the gateway. */
  readonly template: URL;
  readonly allowedOrigins: readonly string[];
  /** What the template asks for, as far as it is to differ from what the stand-ins offer. */
  readonly values?: DeploymentValues;
  /** How AWS behaves where its documentation is silent. */
  readonly assumptions?: Partial<Assumptions>;
  /** Files that stand in for functions, see {@link loadFunctions}. */
  readonly functionFiles?: FunctionFiles;
  readonly userPool: UserPool;
  /** Where the pool is served, without a trailing slash. */
  readonly poolUrl: string;
  /** What the gateway has behind it. */
  readonly timerFunction: LambdaHandler;
  /** Receives each line that functions write, and why they failed. They are dropped by default. */
  readonly functionLog?: (line: string) => void;
  /** Receives the lines of the access log. */
  readonly accessLog: (line: string) => void;
}

/** The template's HTTP API, and the functions that it declares. */
export interface Gateway extends AsyncDisposable {
  readonly fetch: Fetch;
  readonly routes: readonly RouteSummary[];
}

/**
 * Deploys the template on this machine, as CloudFormation does on AWS.
 *
 * @throws TemplateError or RefusedResource naming what in the template is wrong or not supported.
 */
export async function openGateway(options: GatewayOptions): Promise<Gateway> {
  await using opening = new AsyncDisposableStack();
  const { userPool, poolUrl, accessLog, clock } = options;
  const stack = readStack(options.template, {
    stackName: 'timerservice-apigateway',
    region: userPool.region,
    parameters: {},
    ...options.values,
    offers: {
      App: 'timerservice',
      Env: 'dev',
      Name: 'ApiGateway',
      AppClientID: userPool.clientId,
      UserPoolID: userPool.id,
      AllowedOrigins: options.allowedOrigins.join(','),
      BackendFunctionArn: TIMER_FUNCTION_ARN,
    },
    standIns: userPoolResources(userPool),
  });
  const functions = new Map([[TIMER_FUNCTION_ARN, options.timerFunction]]);
  const loading = { files: options.functionFiles, log: options.functionLog };
  for (const [name, loaded] of await loadFunctions(stack, loading)) {
    functions.set(name, opening.use(loaded).handler);
  }
  const api = createHttpApi(stack, {
    functions,
    issuerAddress: (issuer) => (issuer === userPool.issuer ? `${poolUrl}/${userPool.id}` : issuer),
    accessLog,
    functionLog: options.functionLog,
    clock,
    ...options.assumptions,
  });
  const open = opening.move();
  return { ...api, [Symbol.asyncDispose]: () => open.disposeAsync() };
}
