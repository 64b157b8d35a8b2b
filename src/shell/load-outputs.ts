import { OutputsError, parseOutputs, type Outputs } from './outputs';

/**
 * Fetches `amplify_outputs.json`, which says at run time what system this app belongs to.
 *
 * @throws OutputsError if it is not there, can't be read or lacks a field
 */
export async function loadOutputs(fetch = globalThis.fetch): Promise<Outputs> {
  const response = await fetch('/amplify_outputs.json').catch((cause: unknown) => {
    throw new OutputsError('amplify_outputs.json cannot be fetched.', { cause });
  });
  if (!response.ok) {
    throw new OutputsError(
      `amplify_outputs.json cannot be fetched: the server answered ${response.status}.`,
    );
  }
  return parseOutputs(await json(response));
}

async function json(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch (cause) {
    // Expected: no JSON, often because a missing file is answered with the app's own page.
    const isPage = response.headers.get('content-type')?.startsWith('text/html');
    throw new OutputsError(
      isPage ? 'amplify_outputs.json is missing.' : 'amplify_outputs.json is not valid JSON.',
      { cause },
    );
  }
}
