import { findChromium } from './scripts/chromium.ts';
import karmaCounts from './scripts/karma-counts.js';

export default async (config) => {
  const { executablePath, args } = await findChromium();
  process.env.CHROME_BIN = executablePath;
  config.set({
    hostname: '127.0.0.1',
    listenAddress: '127.0.0.1',
    frameworks: ['jasmine'],
    plugins: ['karma-jasmine', 'karma-chrome-launcher', 'karma-coverage', karmaCounts],
    browsers: ['Chromium'],
    customLaunchers: { Chromium: { base: 'ChromeHeadless', flags: [...args] } },
    reporters: ['dots', 'counts'],
    // A machine under load answers late, which is no reason to fail.
    browserDisconnectTimeout: 20_000,
    browserNoActivityTimeout: 120_000,
    client: { jasmine: { random: true } },
    restartOnFileChange: true,
  });
};
