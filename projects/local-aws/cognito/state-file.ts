import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { z } from 'zod';
import { writePrivateFile } from './private-file.ts';

/** A value that outlives the process: every change is on the disk before it is in memory. */
export interface StateFile<State> {
  readonly state: State;
  /**
   * Replaces the state. A process killed at any moment leaves the old file or the new one, whole.
   *
   * @throws Error from the schema or the file system; the old state then stands, here and on disk.
   */
  update(change: (state: State) => State): void;
}

/**
 * Opens a JSON file that only its owner may read, or makes it.
 *
 * @param create gives the first state where there is no file yet.
 * @throws Error naming the file, if it is damaged.
 */
export async function openStateFile<State>(
  path: string,
  schema: z.ZodType<State>,
  create: () => Promise<State>,
): Promise<StateFile<State>> {
  const text = read(path);
  let state = text === undefined ? await create() : parse(text, path, schema);
  // Also one that is there: from now on only its owner may read it, and it has today's shape.
  write(path, state);
  return {
    get state() {
      return state;
    },
    update(change) {
      const next = schema.parse(change(state));
      write(path, next);
      state = next;
    },
  };
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    // ENOENT: there is no state yet.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function parse<State>(text: string, path: string, schema: z.ZodType<State>): State {
  const result = schema.safeParse(parseJson(text));
  if (result.success) return result.data;
  const message = `${path} is damaged. Restore it, or give up what it holds and start with --fresh.`;
  throw new Error(message, { cause: result.error });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A SyntaxError, which is dropped because it quotes the text, and the text holds secrets.
    return undefined;
  }
}

function write(path: string, state: unknown): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  writePrivateFile(path, JSON.stringify(state, undefined, 2));
}
