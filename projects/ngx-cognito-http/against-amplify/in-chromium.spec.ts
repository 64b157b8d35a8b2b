import { startBackend } from './backend.ts';
import { deviceOf } from './device-page.ts';
import { test } from './device-test.ts';
import { runScenario } from './lab.ts';
import { scenarios } from './scenarios/all.ts';

for (const scenario of scenarios) {
  test(scenario.title, async ({ page, origin }) => {
    await using backend = await startBackend({ origin, ...scenario.settings });
    await page.goto(origin);
    await runScenario(scenario, { backend, device: deviceOf(page) });
  });
}
