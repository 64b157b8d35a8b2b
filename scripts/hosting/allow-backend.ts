/** Narrows the app's Content-Security-Policy to its own backend: a step of `amplify.yml`. */
import { readFile, writeFile } from 'node:fs/promises';
import { withBackend } from './with-backend.ts';

try {
  const outputs = await readFile('amplify_outputs.json', 'utf8').catch((cause: unknown) => {
    throw new Error('There is no amplify_outputs.json. Deploy the backend first.', { cause });
  });
  const customHttp = await readFile('customHttp.yml', 'utf8');
  await writeFile('customHttp.yml', withBackend(customHttp, JSON.parse(outputs)));
} catch (error) {
  console.error(`allow-backend: ${(error as Error).message}`);
  process.exitCode = 1;
}
