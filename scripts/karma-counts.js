import { writeFileSync } from 'node:fs';

const countsReporter = {
  onRunComplete(_browsers, { success, failed }) {
    const file = process.env.TEST_COUNTS;
    if (file) writeFileSync(file, JSON.stringify({ passed: success, failed }));
  },
};

/** A plug-in whose reporter writes the counts of specs to the file that `TEST_COUNTS` names. */
export default { 'reporter:counts': ['value', countsReporter] };
