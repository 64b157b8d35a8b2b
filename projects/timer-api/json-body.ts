import { Problem } from './problem.ts';

const JSON_MEDIA_TYPE = /^\s*application\/json\s*(;|$)/i;

/**
 * Reads a request's body as JSON.
 *
 * @throws Problem 415 if the body isn't declared as JSON, 400 if it is none
 */
export async function readJson(request: Request): Promise<unknown> {
  if (!JSON_MEDIA_TYPE.test(request.headers.get('content-type') ?? '')) {
    const headers = { accept: 'application/json' };
    throw new Problem(415, 'Send the task as application/json.', { headers });
  }
  const bytes = await request.arrayBuffer();
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    // Expected: not UTF-8, or not JSON.
    throw new Problem(400, 'The body is not valid JSON in UTF-8.', { cause });
  }
}
