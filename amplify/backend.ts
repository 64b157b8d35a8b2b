import { defineBackend } from '@aws-amplify/backend';
import { authOutputs } from './auth/outputs.ts';
import { removeIdentityPool } from './auth/remove-identity-pool.ts';
import { auth } from './auth/resource.ts';
import { secureAppClient, secureUserPool } from './auth/secure-user-pool.ts';
import { environmentName, readDeployment } from './deployment.ts';
import { createGateway } from './gateway/gateway.ts';
import { webOrigins } from './gateway/origins.ts';
import { createTasksTable } from './timer/tasks-table.ts';
import { createTimerFunction } from './timer/timer-function.ts';

const backend = defineBackend({ auth });
const deployment = readDeployment(backend.stack.node, process.env);

const { cfnUserPool: pool, cfnUserPoolClient: client } = backend.auth.resources.cfnResources;
secureUserPool(pool, deployment);
secureAppClient(client);
removeIdentityPool(backend.auth.resources, backend.stack);

const timerStack = backend.createStack('timer');
const table = createTasksTable(timerStack, deployment);
const timer = createTimerFunction(timerStack, { table, pool, client }, deployment);

const gateway = createGateway(
  backend.stack,
  {
    App: 'timerservice',
    Env: environmentName(deployment),
    Name: 'ApiGateway',
    UserPoolID: pool.ref,
    AppClientID: client.ref,
    AllowedOrigins: webOrigins(deployment, process.env),
    BackendFunctionArn: timer.functionArn,
  },
  deployment,
);

backend.addOutput({ auth: authOutputs(pool, client), custom: { api_url: gateway.url } });
