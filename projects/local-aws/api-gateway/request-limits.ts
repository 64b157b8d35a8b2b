import { readBytes } from './read-bytes.ts';
import { Refusal } from './refusal.ts';

/** @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html */
const maxHeaderBytes = 10_240;
const maxBodyBytes = 10 * 1024 * 1024;

/** Throws the refusal 431 if the request line and the headers are longer than 10,240 bytes. */
export function checkHeaderSize(request: Request, { pathname, search }: URL): void {
  let size = Buffer.byteLength(`${request.method} ${pathname}${search} HTTP/1.1\r\n`);
  for (const [name, value] of request.headers) size += Buffer.byteLength(`${name}: ${value}\r\n`);
  if (size > maxHeaderBytes) throw new Refusal(431);
}

/** The request's body. Rejects with the refusal 413 as soon as it is larger than 10 MB. */
export async function readBody(request: Request): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBodyBytes) throw new Refusal(413);
  // A Request of these has no body; asked for it, the server would build a whole Request first.
  if (request.method === 'GET' || request.method === 'HEAD') return new Uint8Array();
  return readBytes(request.body, maxBodyBytes).catch((error: unknown) => {
    throw error instanceof RangeError ? new Refusal(413, { cause: error }) : error;
  });
}
