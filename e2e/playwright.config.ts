import { defineConfig } from '@playwright/test';
import { findChromium } from '../scripts/chromium.ts';

const { executablePath, args } = await findChromium();

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  workers: 1,
  forbidOnly: true,
  reporter: [['list'], ['./counts-reporter.ts']],
  use: {
    launchOptions: { executablePath, args: [...args] },
    locale: 'en-GB',
    timezoneId: 'America/Guayaquil',
    screenshot: 'only-on-failure',
  },
});
