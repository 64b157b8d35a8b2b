import { devNull } from 'node:os';
import { createHttpApi } from '../../api-gateway/http-api.ts';
import { loadFunctions } from '../../lambda/stack-functions.ts';
import { openLogFile } from '../../log-file.ts';
import { serveOnLoopback } from '../../loopback-server.ts';
import { readStack } from '../../stack/read-stack.ts';
import { answerOrders } from './answer-orders.ts';

const [, , backend = '', poolUrl = '', UserPoolID = '', AppClientID = '', AllowedOrigins = ''] =
  process.argv;

/** The deployed template in front of an HTTP backend, its limits as high as they go. */
const template = new URL('../../../../cloudformation/1_ApiGatewayAuthorizer.yml', import.meta.url);
const stack = readStack(template, {
  stackName: 'bench',
  region: 'us-east-1',
  parameters: {
    App: 'bench',
    Env: 'dev',
    Name: 'ApiGateway',
    AppClientID,
    UserPoolID,
    AllowedOrigins,
    BackendUrl: backend,
    ThrottlingRateLimit: '10000',
    ThrottlingBurstLimit: '5000',
  },
});
const log = await openLogFile(devNull);
const inline = await loadFunctions(stack);
const api = createHttpApi(stack, {
  functions: new Map([...inline].map(([name, { handler }]) => [name, handler])),
  issuerAddress: () => `${poolUrl}/${UserPoolID}`,
  accessLog: (line) => log.append(line),
});
const { url } = await serveOnLoopback(api.fetch, 0);
answerOrders(url);
