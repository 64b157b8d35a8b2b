import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { relative } from 'node:path';

import { createAdaptorServer, type ServerType } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { cors } from 'hono/cors';

/** A request as it arrived. */
interface Received {
  readonly url: string;
  /** Value of the header `Authorization`. */
  readonly authorization: string | undefined;
  /** Who asked: a page in the browser, or the app on its server. */
  readonly from: 'browser' | 'server';
}

/** Renders a page on the server; `null` for what is none. */
export type Render = (request: Request) => Promise<Response | null>;

/** A built app with its API below `/api` on the same origin, and a server of somebody else's. */
export interface Site extends AsyncDisposable {
  /** Origin of the app. */
  readonly url: string;
  /** Origin of the other server, which lets every page read its answers. */
  readonly stranger: string;
  /** What arrived at either server, in order. */
  readonly received: readonly Received[];
}

/** @param folder - with the app's files for the browser */
export async function serveSite(folder: string, render?: Render): Promise<Site> {
  const received: Received[] = [];
  const own = recorder(received);
  for (const path of ['/api/*', '/api-v2/*', '/public']) own.get(path, (c) => c.text('answered'));
  own.use(serveStatic({ root: relative('', folder) }));
  own.get('*', async (c) => (await render?.(c.req.raw)) ?? c.notFound());
  const foreign = recorder(received).use(cors());
  foreign.get('*', (c) => c.text('answered'));
  await using opening = new AsyncDisposableStack();
  const [url, stranger] = [await open(own, opening), await open(foreign, opening)];
  const opened = opening.move();
  return { url, stranger, received, [Symbol.asyncDispose]: () => opened.disposeAsync() };
}

function recorder(received: Received[]): Hono {
  return new Hono().use(async ({ req }, next) => {
    const from = req.header('user-agent')?.includes('Chrome') ? 'browser' : 'server';
    received.push({ url: req.url, authorization: req.header('authorization'), from });
    await next();
  });
}

/** @returns the origin */
async function open(app: Hono, stack: AsyncDisposableStack): Promise<string> {
  const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false });
  stack.defer(() => close(server));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}

async function close(server: ServerType): Promise<void> {
  server.close();
  if ('closeAllConnections' in server) server.closeAllConnections();
  await once(server, 'close');
}
