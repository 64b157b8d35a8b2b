import { Problem } from './problem.ts';
import { BODY_MAX_BYTES } from './task-limits.ts';

const JSON_MEDIA_TYPE = /^\s*application\/json\s*(;|$)/i;

/**
 * Reads a request's body as JSON.
 *
 * @throws Problem 415 if the body isn't declared as JSON, 413 if it is too large, 400 if it is none
 */
export async function readJson(request: Request): Promise<unknown> {
  if (!JSON_MEDIA_TYPE.test(request.headers.get('content-type') ?? '')) {
    const headers = { accept: 'application/json' };
    throw new Problem(415, 'Send the task as application/json.', { headers });
  }
  const bytes = await readBytes(request);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    // Expected: not UTF-8, or not JSON.
    throw new Problem(400, 'The body is not valid JSON in UTF-8.', { cause });
  }
}

/** Reads no further than the limit, whatever length the request was declared to have. */
async function readBytes(request: Request): Promise<Uint8Array> {
  const body: ReadableStream<Uint8Array> | null = request.body;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > BODY_MAX_BYTES) {
      throw new Problem(413, `The body is larger than ${BODY_MAX_BYTES} bytes.`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
