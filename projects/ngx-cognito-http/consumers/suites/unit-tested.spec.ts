import { describe, it } from 'node:test';

import type { Suite } from './suite.ts';

/** The user's own specs, by the runner that `ng new` sets up. The app is wired already. */
export const unitTested: Suite = (consumer) => {
  describe('in a spec of that app’s, by Vitest in jsdom', () => {
    it('puts the token on the requests to the API', () =>
      consumer().workspace.ng('test', 'ng-added', '--watch=false'));
  });
};
