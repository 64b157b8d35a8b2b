import { writeFileSync } from 'node:fs';

/** Writes how many specs passed and failed to the file that `TEST_COUNTS` names. */
class CountsReporter {
  onRunComplete(_browsers, { success, failed }) {
    const file = process.env.TEST_COUNTS;
    if (file) writeFileSync(file, JSON.stringify({ passed: success, failed }));
  }
}

export const countsReporter = { 'reporter:counts': ['type', CountsReporter] };
