import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import type { AmplifyOutputs } from '../projects/local-aws/amplify-outputs.ts';
import { serveHosted } from '../projects/local-aws/amplify-hosting/amplify-hosting.ts';
import { readCustomHeaders } from '../projects/local-aws/amplify-hosting/custom-headers.ts';
import { readCustomRules } from '../projects/local-aws/amplify-hosting/custom-rules.ts';
import { serveOnLoopback, type LoopbackServer } from '../projects/local-aws/loopback-server.ts';
import { withBackend } from '../scripts/hosting/with-backend.ts';

/** Folder of the production build. */
export const BUILD = 'dist/timer-service/browser';

/** How an answer with a file travels, such as compressed. */
export type Encode = (response: Response, path: string) => Response | Promise<Response>;

/**
 * Serves the production build with the headers and rewrites that Amplify Hosting serves it with.
 *
 * @param outputs promised, since a backend wants to know the app's origin first.
 * @param root folder of the build
 * @param encode how files travel; default: as they are.
 * @throws Error if the app has not been built.
 */
export async function serveApp(
  outputs: Promise<AmplifyOutputs>,
  root = BUILD,
  encode: Encode = (response) => response,
): Promise<LoopbackServer> {
  if (!existsSync(`${root}/index.html`)) {
    throw new Error(`There is no app in ${root}. Run: npx ng build`);
  }
  const customHttp = await readFile('customHttp.yml', 'utf8');
  const rules = readCustomRules(await readFile('scripts/hosting/custom-rules.json', 'utf8'));
  const files = new Hono()
    .get('/amplify_outputs.json', async (context) => context.json(await outputs))
    .use(serveStatic({ root }));
  return serveOnLoopback(async (request) => {
    const headers = readCustomHeaders(withBackend(customHttp, await outputs));
    const app = { files: (path: string) => files.request(path), headers, rules };
    return encode(await serveHosted(app, request), new URL(request.url).pathname);
  }, 0);
}
