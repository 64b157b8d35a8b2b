import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener, type HttpBindings } from '@hono/node-server';

/** What a server knows of a request beyond the request itself. */
export interface Connection {
  /** IP address of the client, for example `127.0.0.1`. */
  readonly sourceIp: string;
  /** Ends the connection, answered or not. */
  readonly hangUp: () => void;
}

/** An app as a value: whatever answers requests, with or without a socket. */
export type Fetch = (request: Request, connection: Connection) => Response | Promise<Response>;

export interface LoopbackServer {
  /** The port listened on: the one that the system chose if 0 was asked for. */
  readonly port: number;
  /** For example `http://localhost:8101`, without a trailing slash. */
  readonly url: string;
  /** Stops listening and ends every open connection. */
  close(): Promise<void>;
}

const address = '127.0.0.1';
const loopbackHost = /^(localhost|127\.0\.0\.1)(:\d{1,5})?$/i;

/** Above API Gateway's limit of 10,240 bytes, so that the gateway can word its own refusal. */
const maxHeaderBytes = 16_384;

/**
 * Serves an app on 127.0.0.1 alone. A request for another host by name is answered 421: a page
 * that lets its own name resolve to 127.0.0.1 (DNS rebinding) would otherwise be of the same origin.
 *
 * @param port 0 for a free one.
 * @throws Error naming the port and what to do, if it is taken or may not be used.
 */
export async function serveOnLoopback(app: Fetch, port: number): Promise<LoopbackServer> {
  const listener = getRequestListener(
    (request, bindings) => answer(app, request, bindings as HttpBindings),
    { overrideGlobalObjects: false },
  );
  const server = createServer({ maxHeaderSize: maxHeaderBytes }, (incoming, outgoing) => {
    void listener(incoming, outgoing);
  });
  await listen(server, port);
  const { port: actualPort } = server.address() as AddressInfo;
  return {
    port: actualPort,
    url: `http://localhost:${actualPort}`,
    close: () => close(server),
  };
}

async function answer(app: Fetch, request: Request, { incoming }: HttpBindings): Promise<Response> {
  // The target may be a whole URL, which then goes before `Host` (RFC 9112, section 3.2.2).
  const hosts = [incoming.headers.host ?? '', new URL(request.url).host];
  if (!hosts.every((host) => loopbackHost.test(host))) {
    return Response.json({ message: 'Ask for localhost or 127.0.0.1' }, { status: 421 });
  }
  const { socket } = incoming;
  return app(request, {
    sourceIp: socket.remoteAddress ?? address,
    hangUp: () => void socket.destroy(),
  });
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => reject(unusablePort(port, cause)));
    server.listen(port, address, resolve);
  });
}

function unusablePort(port: number, cause: NodeJS.ErrnoException): Error {
  const reason = cause.code === 'EADDRINUSE' ? 'is taken by another program' : 'cannot be used';
  const message = `Port ${port} ${reason} (${cause.code}). End that program or choose another port with --port.`;
  return new Error(message, { cause });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}
