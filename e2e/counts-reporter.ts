import { writeFileSync } from 'node:fs';
import type { FullResult, Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** Writes how many tests passed and failed to the file that `TEST_COUNTS` names. */
export default class CountsReporter implements Reporter {
  readonly #counts = { passed: 0, failed: 0 };

  onTestEnd(test: TestCase, result: TestResult): void {
    if (result.status === 'skipped') return;
    this.#counts[test.ok() ? 'passed' : 'failed'] += 1;
  }

  onEnd(result: FullResult): void {
    // A run that broke down outside its tests has failed as well.
    if (result.status !== 'passed' && this.#counts.failed === 0) this.#counts.failed = 1;
    const file = process.env.TEST_COUNTS;
    if (file) writeFileSync(file, JSON.stringify(this.#counts));
  }
}
