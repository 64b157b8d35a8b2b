import { defineConfig } from '@playwright/test';
import { findChromium } from '../scripts/chromium.ts';

const { executablePath, args } = await findChromium();

export default defineConfig({
  projects: [
    { name: 'app', testDir: '.' },
    { name: 'package', testDir: '../projects/ngx-cognito-http/against-amplify' },
  ],
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  workers: 1,
  forbidOnly: true,
  // Bounds for what never comes; a busy machine may take long over what does.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['./counts-reporter.ts']],
  use: {
    launchOptions: { executablePath, args: [...args] },
    locale: 'en-GB',
    timezoneId: 'America/Guayaquil',
    screenshot: 'only-on-failure',
    // Tests watch and answer what pages ask for; a worker fetches all files by itself once they are up.
    serviceWorkers: 'block',
  },
});
