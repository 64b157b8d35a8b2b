import { writeFileSync } from 'node:fs';
import type { TestEvent } from 'node:test/reporters';

/** A reporter that writes how many tests passed and failed to the file that `TEST_COUNTS` names. */
export default async function* countsReporter(source: AsyncIterable<TestEvent>) {
  for await (const event of source) {
    if (event.type !== 'test:summary' || event.data.file) continue;
    const { tests, passed, skipped, todo } = event.data.counts;
    const counts = { passed, failed: tests - passed - skipped - todo };
    const file = process.env.TEST_COUNTS;
    if (file) writeFileSync(file, JSON.stringify(counts));
    yield '';
  }
}
