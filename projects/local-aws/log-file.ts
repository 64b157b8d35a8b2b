import { createWriteStream } from 'node:fs';
import { once } from 'node:events';

/** A file that grows by lines. */
export interface LogFile extends AsyncDisposable {
  /** Adds a line. One that comes after the file was closed is dropped. */
  append(line: string): void;
}

/**
 * Opens a file to add lines to, or makes it. If the disk gives out later, the log says so on standard
 * error and ends; nobody who appends has to care.
 *
 * @throws Error naming the file, if it cannot be written.
 */
export async function openLogFile(path: string): Promise<LogFile> {
  // It tells who called, and when: that is for the owner alone.
  const stream = createWriteStream(path, { flags: 'a', mode: 0o600 });
  await once(stream, 'open').catch((cause: Error) => {
    const recovery = 'Make it writable, or move it away.';
    throw new Error(`Cannot write the access log ${path} (${cause.message}). ${recovery}`, {
      cause,
    });
  });
  stream.on('error', ({ message }) => console.error(`The log ${path} ended: ${message}`));
  return {
    append: (line) => {
      // A request that was under way when the servers closed still wants its line.
      if (stream.writable) stream.write(`${line}\n`);
    },
    [Symbol.asyncDispose]: () => new Promise((resolve) => stream.end(() => resolve())),
  };
}
