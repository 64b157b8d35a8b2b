/** What a contestant's process tells of itself. */
export interface Usage {
  /** Of user and system, since the process started, in µs. */
  readonly cpuMicros: number;
  /** In use after a garbage collection, buffers outside of the heap included. */
  readonly heapBytes: number;
}

/** Tells the process that started this one where it listens, and its usage whenever asked. */
export function answerOrders(url: string): void {
  process.on('message', () => {
    // Twice: finalizers free what the first run found.
    globalThis.gc?.();
    globalThis.gc?.();
    const { user, system } = process.cpuUsage();
    const { heapUsed, external } = process.memoryUsage();
    const usage: Usage = { cpuMicros: user + system, heapBytes: heapUsed + external };
    process.send?.(usage);
  });
  process.on('disconnect', () => process.exit());
  process.send?.(url);
}
