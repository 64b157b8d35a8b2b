import { deviceStorage } from './browser-storage';
import { keepOutputs, keptOutputs, type KeptOutputs } from './kept-outputs';
import { OutputsError, parseOutputs, type Outputs } from './outputs';

/** Past Angular's service worker, which would answer in the network's place where there is none. */
const FILE = '/amplify_outputs.json?ngsw-bypass';

/**
 * Fetches `amplify_outputs.json`, which says at run time what system this app belongs to. Without a
 * network it is the file that was fetched last; an answer of the server, even a refusal, goes first.
 *
 * @throws OutputsError if it is not there, can't be read or lacks a field
 */
export async function loadOutputs(
  fetch = globalThis.fetch,
  storage: KeptOutputs = deviceStorage,
): Promise<Outputs> {
  const response = await fetch(FILE).catch((cause: unknown) => {
    const kept = keptOutputs(storage);
    if (kept !== undefined) return new Response(kept);
    throw new OutputsError('amplify_outputs.json cannot be fetched.', { cause });
  });
  if (!response.ok) {
    throw new OutputsError(
      `amplify_outputs.json cannot be fetched: the server answered ${response.status}.`,
    );
  }
  const text = await response.text();
  const outputs = parseOutputs(json(text, response));
  keepOutputs(text, storage);
  return outputs;
}

function json(text: string, response: Response): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    // Expected: no JSON, often because a missing file is answered with the app's own page.
    const isPage = response.headers.get('content-type')?.startsWith('text/html');
    throw new OutputsError(
      isPage ? 'amplify_outputs.json is missing.' : 'amplify_outputs.json is not valid JSON.',
      { cause },
    );
  }
}
