import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';

import { accessToken, cookieSession } from '../session.ts';
import { serveSite, type Render, type Site } from '../site.ts';
import { demandTokenOnApiAlone, type Suite } from './suite.ts';

/** A zoneless app that is rendered on a server at each request, one page excepted: at its build. */
export const serverRendered: Suite = (consumer) => {
  describe('in an app that is rendered on a server', () => {
    const built = (path: string) => join(consumer().workspace.folder, 'dist/server-rendered', path);

    before(() => consumer().workspace.ng('build', 'server-rendered'));

    async function serve(): Promise<Site> {
      const server = pathToFileURL(built('server/server.mjs')).href;
      const { reqHandler } = (await import(server)) as { readonly reqHandler: Render };
      return serveSite(built('browser'), reqHandler);
    }

    it('puts the token of who asks for the page on the server’s requests to the API alone', async () => {
      await using site = await serve();
      const token = accessToken();
      const html = await render(site, token);
      assert.match(html, /\/api\/tasks: answered/);
      assert.match(html, /\/public: answered/);
      const [, ...calls] = site.received; // the first asks for the page
      assert.deepEqual(calls, [
        { url: `${site.url}/api/tasks`, authorization: `Bearer ${token}`, from: 'server' },
        { url: `${site.url}/public`, authorization: undefined, from: 'server' },
      ]);
    });

    it('leaves neither the token in the page nor, for the browser’s use, what it gave access to', async () => {
      await using site = await serve();
      const token = accessToken();
      const html = await render(site, token);
      assert.deepEqual(transferredUrls(html), ['/public']);
      for (const part of token.split('.').filter(Boolean)) {
        assert.ok(!html.includes(part));
      }
    });

    it('keeps the sessions of those who ask at once apart', async () => {
      await using site = await serve();
      const tokens = Array.from({ length: 10 }, accessToken);
      await Promise.all(tokens.map((token) => render(site, token)));
      const sent = site.received.flatMap(({ authorization }) => authorization ?? []);
      assert.deepEqual(sent.sort(), tokens.map((token) => `Bearer ${token}`).sort());
    });

    it('guards a page, and leads to the sign-in page', async () => {
      await using site = await serve();
      const url = `${site.url}/guarded`;
      const letIn = await fetch(url, { headers: { cookie: `session=${accessToken()}` } });
      assert.match(await letIn.text(), /<app-calls/);
      const ledAway = await fetch(url, { redirect: 'manual' });
      assert.equal(ledAway.status, 302);
      assert.equal(ledAway.headers.get('location'), '/sign-in?returnUrl=%2Fguarded');
    });

    for (const path of ['/', '/prerendered']) {
      it(`takes over in the browser at ${path}`, async () => {
        await using site = await serve();
        const token = accessToken();
        const storageState = cookieSession(site.url, token);
        await demandTokenOnApiAlone(consumer(), site, token, { path, storageState });
      });
    }
  });
};

/** The page with both calls, for somebody with that session. */
async function render({ url }: Site, token: string): Promise<string> {
  const response = await fetch(`${url}/?call=/api/tasks&call=/public`, {
    headers: { cookie: `session=${token}` },
  });
  assert.equal(response.status, 200);
  return response.text();
}

/** Of which calls the server's answers stand in the page, so that the browser need not call again. */
function transferredUrls(html: string): readonly unknown[] {
  const [, json = ''] = /<script id="ng-state"[^>]*>(.*?)<\/script>/s.exec(html) ?? [];
  const state = JSON.parse(json) as Readonly<Record<string, { readonly u?: unknown }>>;
  return Object.values(state).flatMap(({ u: url }) => url ?? []);
}
