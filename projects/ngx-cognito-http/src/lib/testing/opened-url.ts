/** What a page at `page` opens, by the browser's own parser; `null` if it can't be opened. */
export function openedUrl(url: string, page: string): URL | null {
  try {
    return new URL(url, page);
  } catch {
    return null; // TypeError: malformed, or relative to what has no paths
  }
}

/**
 * Escapes of characters that need none or that cut paths up, escaped escapes, parameters of segments
 * and empty segments.
 */
const READ_DIFFERENTLY = /%(?:2[14-9a-f]|3[0-9abd]|4|5[0-9acf]|6[1-9a-f]|7[0-9ae])|;|\/\//i;

/**
 * Whether servers may differ in what path they read.
 *
 * @param path - as the browser sends it
 */
export function isAmbiguous(path: string): boolean {
  return READ_DIFFERENTLY.test(path);
}
