import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { createTimerApi, type TimerApi } from './app.ts';
import { optionsFromEnvironment } from './environment.ts';

/** The Timer API behind a socket. */
export interface TimerApiServer {
  /** For example `http://127.0.0.1:8080`. */
  readonly url: string;
  /** Resolves once every request that is under way has been answered. */
  close(): Promise<void>;
}

/**
 * Serves the API over HTTP, on the loopback interface alone: TLS and the world are a gateway's business.
 *
 * @param port 0 for a free one
 * @throws Error with the code `EADDRINUSE` if the port is taken
 */
export async function serveTimerApi(api: TimerApi, port: number): Promise<TimerApiServer> {
  const server = createAdaptorServer({ fetch: api.fetch });
  await once(server.listen(port, '127.0.0.1'), 'listening');
  const { address, port: bound } = server.address() as AddressInfo;
  return {
    url: `http://${address}:${bound}`,
    async close() {
      server.close();
      await once(server, 'close');
    },
  };
}

if (import.meta.main) {
  const { PORT = '8080' } = process.env;
  try {
    const api = createTimerApi(optionsFromEnvironment(process.env));
    const server = await serveTimerApi(api, Number(PORT));
    console.log(`Timer API: ${server.url}/api`);
    process.once('SIGINT', () => void server.close());
    process.once('SIGTERM', () => void server.close());
  } catch (error) {
    // Expected: a variable that is missing, or a port that is taken or none.
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
