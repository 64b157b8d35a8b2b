/**
 * Waits for a signal to end, or for the death of the parent process: npm killed alone passes nothing on.
 *
 * Signals that come later, while everything is closing, change nothing: npm repeats each Ctrl-C.
 */
export function askedToEnd(): Promise<void> {
  const parent = process.ppid;
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => resolve());
    setInterval(() => process.ppid === parent || resolve(), 500).unref();
  });
}
