import { existsSync } from 'node:fs';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import type { AmplifyOutputs } from '../projects/local-aws/amplify-outputs.ts';
import { serveOnLoopback, type LoopbackServer } from '../projects/local-aws/loopback-server.ts';

const root = 'dist/timer-service/browser';

/**
 * Serves the production build as Amplify Hosting does: a path that is no file gets `index.html`.
 *
 * @param outputs promised, since a backend wants to know the app's origin first.
 * @throws Error if the app has not been built.
 */
export function serveApp(outputs: Promise<AmplifyOutputs>): Promise<LoopbackServer> {
  if (!existsSync(`${root}/index.html`)) {
    throw new Error(`There is no app in ${root}. Run: npx ng build`);
  }
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    // Else browsers guess by a file's age for how long they may do without asking for it again, and
    // what works without a network depends on when the app was built.
    context.header('cache-control', 'no-cache');
  });
  app.get('/amplify_outputs.json', async (context) => context.json(await outputs));
  app.use(serveStatic({ root }));
  app.get('*', serveStatic({ root, path: 'index.html' }));
  return serveOnLoopback((request) => app.fetch(request), 0);
}
