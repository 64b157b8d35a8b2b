/** Runs the scenarios in this process: `npm test amplify`. */
import { describe, it } from 'node:test';
import { startBackend } from './backend.ts';
import { resolveToBuiltPackage } from './built-package.ts';
import { runScenario, type RemoteDevice } from './lab.ts';
import { scenarios } from './scenarios/all.ts';

resolveToBuiltPackage();
const origin = 'http://localhost:8100';
// As much of a page as Angular and Amplify ask for, built for production. There is no window, and
// so no other tab.
const document = { baseURI: origin, querySelector: () => null, querySelectorAll: () => [] };
Object.assign(globalThis, { document, ngDevMode: false, ngServerMode: false });
const { Device } = await import('./device.ts');

void describe('the package and aws-amplify in Node', () => {
  for (const scenario of scenarios) {
    void it(scenario.title, { timeout: 60_000 }, async () => {
      await using backend = await startBackend({ origin, ...scenario.settings });
      const device = new Device();
      try {
        // It gives at once what a remote one promises, and both can be awaited.
        const remote = device as unknown as RemoteDevice;
        await runScenario(scenario, { backend, device: remote });
      } finally {
        device.setClock(0);
        device.stop();
      }
    });
  }
});
