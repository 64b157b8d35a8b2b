// Loaded into a child process by --import: ends it when the other end of its standard input is gone,
// however the parent died.
import { isMainThread } from 'node:worker_threads';

if (isMainThread) process.stdin.once('close', () => process.exit()).resume();
