import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';

import { modulesOf } from '../modules.ts';
import { accessToken, amplifySession } from '../session.ts';
import { serveSite } from '../site.ts';
import { demandTokenOnApiAlone, type Suite } from './suite.ts';

/** A zoneless app that `ng add` wires: functional interceptor, tokens from Amplify. */
export const ngAdded: Suite = (consumer) => {
  describe('in an app that ng add wires', () => {
    const built = (...path: string[]) =>
      join(consumer().workspace.folder, 'dist/ng-added', ...path);

    before(async () => {
      const { ng } = consumer().workspace;
      await ng('add', 'ngx-cognito-http', '--project=ng-added', '--api-url=/api');
      await ng('build', 'ng-added');
    });

    it('puts the token of Amplify’s session on the requests to the API, and on no other', async () => {
      await using site = await serveSite(built('browser'));
      const token = accessToken();
      const storageState = amplifySession(site.url, token);
      await demandTokenOnApiAlone(consumer(), site, token, { storageState });
    });

    it('keeps Amplify out of what the page downloads before it starts', async () => {
      const { initial, lazy } = await modulesOf(built());
      const isAmplify = (path: string) => path.includes('node_modules/@aws-amplify/');
      assert.ok(lazy.some(isAmplify));
      assert.deepEqual(initial.filter(isAmplify), []);
    });

    it('is taken from the tarball', async () => {
      const { initial, lazy } = await modulesOf(built());
      const own = [...initial, ...lazy].filter((path) => path.includes('ngx-cognito-http'));
      assert.ok(own.length > 0);
      assert.ok(own.every((path) => path.startsWith('node_modules/ngx-cognito-http/fesm2022/')));
    });
  });
};
