import { expect, test as base } from '@playwright/test';
import { serveOnLoopback } from '../projects/local-aws/loopback-server.ts';
import { wirePage, wirePageHtml, type Api, type Backend } from './wire-page.ts';

/** A request that a server got. */
interface Received {
  readonly path: string;
  readonly headers: Headers;
}

/** A server of another origin than the page's. */
interface Server extends AsyncDisposable {
  readonly url: string;
  /** The requests that it got, preflights aside. */
  readonly requests: readonly Received[];
}

/** Redirects where a request says so (`?status=307&to=https://…`), and answers all others. */
async function serve(): Promise<Server> {
  const requests: Received[] = [];
  const server = await serveOnLoopback(({ method, url, headers }) => {
    const cors = {
      'access-control-allow-origin': '*',
      'access-control-allow-headers': 'authorization, x-id-token',
    };
    if (method === 'OPTIONS') {
      return new Response(null, { status: 204, headers: cors });
    }
    const { pathname, searchParams } = new URL(url);
    requests.push({ path: pathname, headers: new Headers(headers) });
    const location = searchParams.get('to');
    return location === null
      ? new Response('{}', { headers: cors })
      : new Response(null, {
          status: Number(searchParams.get('status')),
          headers: { ...cors, location },
        });
  }, 0);
  return { url: server.url, requests, [Symbol.asyncDispose]: () => server.close() };
}

/** A URL of `from` that redirects. */
function redirect(from: string, to: string, status = 307): string {
  return `${from}?${new URLSearchParams({ to, status: String(status) }).toString()}`;
}

const test = base.extend<
  { readonly api: Server; readonly stranger: Server },
  { readonly app: string }
>({
  app: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures here.
    async ({}, use) => {
      const html = await wirePageHtml();
      const headers = { 'content-type': 'text/html' };
      const server = await serveOnLoopback(() => new Response(html, { headers }), 0);
      await use(server.url);
      await server.close();
    },
    { scope: 'worker' },
  ],
  // eslint-disable-next-line no-empty-pattern
  api: async ({}, use) => {
    await using server = await serve();
    await use(server);
  },
  // eslint-disable-next-line no-empty-pattern
  stranger: async ({}, use) => {
    await using server = await serve();
    await use(server);
  },
});

const TOKEN = /^Bearer [\w-]+\.[\w-]+\.[\w-]+$/;

for (const backend of ['fetch', 'XMLHttpRequest'] as const satisfies readonly Backend[]) {
  test.describe(`by ${backend}`, () => {
    test.beforeEach(async ({ page, app }) => {
      await page.goto(app);
    });

    test('a redirect to another origin does not carry the token', async ({
      page,
      api,
      stranger,
    }) => {
      await wirePage(page).start([{ url: api.url }], backend);
      for (const status of [301, 302, 303, 307, 308]) {
        const url = redirect(`${api.url}/tasks`, `${stranger.url}/${status}`, status);
        expect(await wirePage(page).get(url)).toBe(200);
        expect(authorization(api.requests.at(-1))).toMatch(TOKEN);
        expect(stranger.requests.at(-1)?.path).toBe(`/${status}`);
        expect(authorization(stranger.requests.at(-1))).toBeNull();
      }
    });

    test('a redirect within the API’s origin carries it on', async ({ page, api }) => {
      await wirePage(page).start([{ url: `${api.url}/v1` }], backend);
      const url = redirect(`${api.url}/v1/tasks`, '/v2/tasks');
      expect(await wirePage(page).get(url)).toBe(200);
      expect(api.requests.map(({ path }) => path)).toEqual(['/v1/tasks', '/v2/tasks']);
      for (const request of api.requests) {
        expect(authorization(request)).toMatch(TOKEN);
      }
    });

    test('a redirect to the API gains no token, nor on the way back to it', async ({
      page,
      api,
      stranger,
    }) => {
      await wirePage(page).start([{ url: api.url }], backend);
      await wirePage(page).get(redirect(`${stranger.url}/a`, `${api.url}/b`));
      const back = redirect(`${stranger.url}/d`, `${api.url}/e`);
      await wirePage(page).get(redirect(`${api.url}/c`, back));
      expect(api.requests.map(({ path }) => path)).toEqual(['/b', '/c', '/e']);
      expect(api.requests.map((request) => authorization(request) !== null)).toEqual([
        false,
        true,
        false,
      ]);
      expect(stranger.requests.map(authorization)).toEqual([null, null]);
    });

    test('a header of one’s own, which browsers keep, travels on', async ({
      page,
      api,
      stranger,
    }) => {
      const own: Api = { url: api.url, header: 'X-Id-Token' };
      await wirePage(page).start([own], backend);
      await wirePage(page).get(redirect(`${api.url}/tasks`, `${stranger.url}/tasks`));
      const [request] = stranger.requests;
      expect(request?.headers.get('x-id-token')).toMatch(TOKEN);
    });
  });
}

function authorization(request: Received | undefined): string | null | undefined {
  return request?.headers.get('authorization');
}
