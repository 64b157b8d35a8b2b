// Loaded into a child process by --import: ends it when the other end of its standard input is gone,
// however the parent died. A child that is done ends by itself all the same.
import { isMainThread } from 'node:worker_threads';

if (isMainThread) {
  process.stdin.once('close', () => process.exit()).resume();
  // Files and terminals have no unref.
  process.stdin.unref?.();
}
