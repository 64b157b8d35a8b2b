import { writeFileSync } from 'node:fs';
import type { TestEvent } from 'node:test/reporters';

/** A reporter that writes how many tests passed and failed to the file that `TEST_COUNTS` names. */
export default async function* countsReporter(source: AsyncIterable<TestEvent>) {
  for await (const event of source) {
    // One for each file where there are several, and then the one that counts.
    if (event.type !== 'test:summary') continue;
    const { tests, passed, skipped, todo } = event.data.counts;
    const counts = { passed, failed: tests - passed - skipped - todo };
    const file = process.env.TEST_COUNTS;
    if (file) writeFileSync(file, JSON.stringify(counts));
    yield '';
  }
}
