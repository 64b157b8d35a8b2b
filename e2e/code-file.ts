import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BUILD } from './app-server.ts';

/**
 * Where the app asks for the one file of its code that holds a text, as a pattern of `page.route`.
 *
 * @throws Error unless it is one file of the last build.
 */
export async function codeFileWith(text: string): Promise<string> {
  const names = (await readdir(BUILD)).filter((name) => name.endsWith('.js'));
  const codes = await Promise.all(names.map((name) => readFile(join(BUILD, name), 'utf8')));
  const [found, ...others] = names.filter((_name, index) => codes[index]?.includes(text));
  if (found === undefined || others.length > 0) {
    throw new Error(`"${text}" is in ${found ? 'several files' : 'no file'} of ${BUILD}.`);
  }
  return `**/${found}`;
}
