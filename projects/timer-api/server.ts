import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { createTimerApi, type TimerApi } from './app.ts';
import { hostFromEnvironment, optionsFromEnvironment, portFromEnvironment } from './environment.ts';

/** The Timer API behind a socket. */
export interface TimerApiServer {
  /** For example `http://127.0.0.1:8080`. */
  readonly url: string;
  /** Resolves once every request that is under way has been answered. */
  close(): Promise<void>;
}

/**
 * Serves the API over HTTP: TLS and the world are a gateway's business.
 *
 * @param port 0 for a free one
 * @param host The address to listen on: by default the loopback interface alone
 * @throws Error that names the port and what to do, if it is taken or may not be used
 */
export async function serveTimerApi(
  api: TimerApi,
  port: number,
  host = '127.0.0.1',
): Promise<TimerApiServer> {
  const server = createAdaptorServer({ fetch: api.fetch });
  try {
    await once(server.listen(port, host), 'listening');
  } catch (cause) {
    // Expected: EADDRINUSE, EACCES for a port below 1024, or EADDRNOTAVAIL for another machine's address.
    const { code } = cause as NodeJS.ErrnoException;
    const remedy =
      code === 'EADDRNOTAVAIL'
        ? 'Set HOST to an address of this machine.'
        : 'End the program that has it, or set PORT.';
    const message = `Port ${port} cannot be used (${code}). ${remedy}`;
    throw new Error(message, { cause });
  }
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
  try {
    const { env } = process;
    const api = createTimerApi(optionsFromEnvironment(env));
    const server = await serveTimerApi(api, portFromEnvironment(env), hostFromEnvironment(env));
    console.log(`Timer API: ${server.url}/api`);
    process.once('SIGINT', () => void server.close());
    process.once('SIGTERM', () => void server.close());
  } catch (error) {
    // Expected: a variable that is missing or wrong, or a port that is taken.
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
