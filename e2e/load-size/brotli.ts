import { brotliCompressSync, constants } from 'node:zlib';

/** Compresses as content delivery networks do with what never changes. */
export function brotli(body: Uint8Array): Buffer {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength,
  };
  return brotliCompressSync(body, { params });
}
