import { createTimerApi, type TimerApiOptions } from '../app.ts';
import { createLambdaHandler, type HttpApiEvent } from '../lambda-handler.ts';
import { serveTimerApi } from '../server.ts';

/** The Timer API behind one of its hosts, as a caller sees it. */
export interface TestHost {
  send(path: string, init?: RequestInit): Promise<Response>;
  close(): Promise<void>;
}

/** Opens the API behind a real socket. */
export async function openServerHost(options: TimerApiOptions): Promise<TestHost> {
  const server = await serveTimerApi(createTimerApi(options), 0);
  return {
    send: (path, init) => fetch(server.url + path, init),
    close: () => server.close(),
  };
}

/** Opens the API behind events as API Gateway sends them, payload format 2.0. */
export function openLambdaHost(options: TimerApiOptions): Promise<TestHost> {
  const handler = createLambdaHandler(options);
  return Promise.resolve({
    send: async (path, init) => {
      const result = await handler(await toEvent(new Request(`https://gateway${path}`, init)));
      const body = Buffer.from(result.body, result.isBase64Encoded ? 'base64' : 'utf8');
      const headers = result.headers as Record<string, string>;
      return new Response(body.length > 0 ? body : null, { status: result.statusCode, headers });
    },
    close: () => Promise.resolve(),
  });
}

async function toEvent(request: Request): Promise<HttpApiEvent> {
  const { pathname, search } = new URL(request.url);
  const body = Buffer.from(await request.arrayBuffer());
  const isBase64Encoded = request.headers.get('content-type') !== 'application/json';
  const event = {
    version: '2.0',
    routeKey: '$default',
    rawPath: pathname,
    rawQueryString: search.slice(1),
    headers: Object.fromEntries(request.headers),
    isBase64Encoded,
    ...(body.length > 0 && { body: body.toString(isBase64Encoded ? 'base64' : 'utf8') }),
    requestContext: {
      // Someone else's: whatever stands here must not matter.
      authorizer: { jwt: { claims: { sub: 'someone-else' }, scopes: null } },
      domainName: 'gateway',
      http: { method: request.method, path: pathname, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1' },
    },
  };
  return event as unknown as HttpApiEvent;
}
