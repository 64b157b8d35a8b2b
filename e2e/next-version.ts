import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Deploys another version into a folder of the app, as a build would that changed the page alone.
 *
 * @param from text of the page
 * @param to what takes its place
 */
export async function deployNextVersion(folder: string, from: string, to: string): Promise<void> {
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  if (!page.includes(from)) throw new Error(`index.html lacks ${from}.`);
  const next = page.replace(from, to);
  await writeFile(join(folder, 'index.html'), next);

  const list = join(folder, 'ngsw.json');
  const manifest = JSON.parse(await readFile(list, 'utf8')) as { hashTable: object };
  const hash = createHash('sha1').update(next).digest('hex');
  const hashTable = { ...manifest.hashTable, '/index.html': hash };
  await writeFile(list, JSON.stringify({ ...manifest, hashTable }));
}
