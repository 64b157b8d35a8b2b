import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';

import { accessToken, cookieSession } from '../session.ts';
import { serveSite } from '../site.ts';
import { visit } from '../visit.ts';
import { demandTokenOnApiAlone, type Suite } from './suite.ts';

/** An app of `NgModule` kind with zone.js, the interceptor as a class, and a token source of its own. */
export const ngModule: Suite = (consumer) => {
  describe('in an NgModule app with zone.js and the interceptor as a class', () => {
    const built = () => join(consumer().workspace.folder, 'dist/ng-module/browser');

    before(() => consumer().workspace.ng('build', 'ng-module'));

    it('puts the token on the requests to the API, and on no other', async () => {
      await using site = await serveSite(built());
      const token = accessToken();
      const storageState = cookieSession(site.url, token);
      await demandTokenOnApiAlone(consumer(), site, token, { storageState });
    });

    it('does not send a request that needs a token while nobody is signed in', async () => {
      await using site = await serveSite(built());
      const calls = ['/api/tasks', '/public'];
      const { lines } = await visit(consumer().browser, { url: site.url, calls });
      assert.deepEqual(lines, ['/api/tasks: no-session', '/public: answered']);
      assert.ok(site.received.every(({ url }) => url !== `${site.url}/api/tasks`));
    });
  });
};
