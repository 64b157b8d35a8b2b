import { randomUUID } from 'node:crypto';
import { rename, rm } from 'node:fs/promises';

/** Folders that are out of the way while it is not sure whether they are still needed. */
export interface SetAside {
  /** Deletes them. */
  readonly forget: () => Promise<void>;
  /** Puts them back in place of what has been made since; does nothing once they are forgotten. */
  readonly restore: () => Promise<void>;
}

/** Renames those of the folders that are there. Nobody may have them open. */
export async function setAside(folders: readonly string[]): Promise<SetAside> {
  // A name that nobody else has taken: what bears it will be deleted.
  const moves = folders.map((folder) => ({ folder, aside: `${folder}.${randomUUID()}` }));
  for (const { folder, aside } of moves) await moveIfThere(folder, aside);
  let forgotten = false;
  return {
    forget: async () => {
      forgotten = true;
      for (const { aside } of moves) await rm(aside, { recursive: true, force: true });
    },
    restore: async () => {
      if (forgotten) return;
      for (const { folder, aside } of moves) {
        await rm(folder, { recursive: true, force: true });
        await moveIfThere(aside, folder);
      }
    },
  };
}

async function moveIfThere(from: string, to: string): Promise<void> {
  await rename(from, to).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
}
