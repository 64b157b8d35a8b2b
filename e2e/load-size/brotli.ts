import { brotliCompressSync, constants } from 'node:zlib';
import type { Encode } from '../app-server.ts';

/** Compresses as content delivery networks do with what never changes. */
export function brotli(body: Uint8Array): Uint8Array<ArrayBuffer> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength,
  };
  return new Uint8Array(brotliCompressSync(body, { params }));
}

/** Sends text compressed, each file the first time it is asked for. */
export function brotliEncoding(): Encode {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  return async (response, path) => {
    const type = response.headers.get('content-type') ?? '';
    if (!/^text\/|javascript|json|svg/.test(type)) return response;
    const file = files.get(path) ?? brotli(new Uint8Array(await response.arrayBuffer()));
    files.set(path, file);
    const headers = new Headers(response.headers);
    headers.set('content-encoding', 'br');
    headers.delete('content-length');
    return new Response(file, { status: response.status, headers });
  };
}
