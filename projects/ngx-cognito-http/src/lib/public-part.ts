import { parseHttpUrl } from './api-matcher';

/**
 * What may be shown of a URL: credentials, queries and fragments may be secrets.
 *
 * @returns the absolute URL without them; empty if it is malformed
 */
export function publicPart(url: string, baseUri: string): string {
  const parsed = parseHttpUrl(url, baseUri);
  return parsed ? parsed.origin + parsed.pathname : '';
}
