import { findChromium } from './scripts/chromium.ts';
import { karmaCoverage } from './scripts/coverage/karma-coverage.ts';
import karmaCounts from './scripts/karma-counts.js';

/**
 * @param suite - of `npm test`, whose thresholds hold with `--code-coverage`
 */
export const karmaConfig = (suite) => async (config) => {
  const { executablePath, args } = await findChromium();
  process.env.CHROME_BIN = executablePath;
  config.set({
    hostname: '127.0.0.1',
    listenAddress: '127.0.0.1',
    frameworks: ['jasmine'],
    plugins: [
      'karma-jasmine',
      'karma-chrome-launcher',
      'karma-coverage',
      karmaCounts,
      karmaCoverage(suite),
    ],
    browsers: ['Chromium'],
    customLaunchers: { Chromium: { base: 'ChromeHeadless', flags: [...args] } },
    reporters: ['dots', 'counts', 'thresholds'],
    coverageReporter: { type: 'in-memory' },
    // A machine under load answers late, which is no reason to fail.
    pingTimeout: 60_000,
    browserDisconnectTimeout: 20_000,
    browserNoActivityTimeout: 120_000,
    client: { jasmine: { random: true } },
    restartOnFileChange: true,
  });
};
