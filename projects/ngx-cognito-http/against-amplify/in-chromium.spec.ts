import { startBackend } from './backend.ts';
import { deviceOf } from './device-page.ts';
import { test } from './device-test.ts';
import type { AmplifyComes } from './device.ts';
import { runScenario, type Scenario } from './lab.ts';
import { scenarios, scenariosOfLateAmplify } from './scenarios/all.ts';

const orders: readonly (readonly [AmplifyComes, string, readonly Scenario[]])[] = [
  ['first', '', scenarios],
  ['when it is needed', ', where Amplify comes when it is needed', scenariosOfLateAmplify],
];

for (const [amplify, when, tried] of orders) {
  for (const scenario of tried) {
    test(`${scenario.title}${when}`, async ({ page, origin }) => {
      await using backend = await startBackend({ origin, ...scenario.settings });
      await page.goto(origin);
      const device = deviceOf(page);
      await device.letAmplifyCome(amplify);
      await runScenario(scenario, { backend, device });
    });
  }
}
