import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

const tasks = { name: 'tasks', marks: ['CURRENT', 'LOCK'] };
const userPool = { name: 'user-pool', marks: ['user-pool.json', 'user-pool.json.new'] };

/** Where the stand-ins keep what lasts, in the folder `data`. */
export const tasksIn = (data: string) => join(data, tasks.name);
export const userPoolIn = (data: string) => join(data, userPool.name);
export const accessLogIn = (data: string) => join(data, 'access.log');

/**
 * Makes sure that what is in the folder may be written over and forgotten.
 *
 * @throws Error naming a folder in it that has files, none of which an earlier run makes.
 */
export async function assertOwnData(data: string): Promise<void> {
  for (const { name, marks } of [tasks, userPool]) {
    const folder = join(data, name);
    const files = await filesOf(folder);
    if (files.length === 0 || files.some((file) => marks.includes(file))) continue;
    throw new Error(
      `${folder} is not of an earlier run: it has ${files[0]} in it. Choose another folder for the data (--data).`,
    );
  }
}

async function filesOf(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    // Expected: it is not there yet. Whatever else is wrong is said when it is opened.
    if (['ENOENT', 'ENOTDIR', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? ''))
      return [];
    throw error;
  }
}
