import { parseHttpUrl } from './api-matcher';
import { readPath } from './configured-path';
import type { PathPattern } from './path-pattern';
import { refuse } from './refuse';

/** Where an API is. */
export interface ApiLocation {
  readonly origin: string;
  readonly path: PathPattern;
}

const ABSOLUTE = /^[a-z][a-z\d+.-]*:\/\/([^/]*)(.*)$/i;

/**
 * Reads an API's base URL.
 *
 * @param name - of the option, for the message
 * @param baseUri - what a path is resolved against
 */
export function readUrl(name: string, url: unknown, baseUri: string): ApiLocation {
  if (typeof url !== 'string' || url === '') {
    refuse(name, url, 'no URL');
  }
  const absolute = ABSOLUTE.exec(url);
  if (!absolute && !isPath(url)) {
    refuse(name, url, 'relative');
  }
  const [, authority = '', path = ''] = absolute ?? [null, '', url];
  if (authority.includes('@')) {
    refuse(name, url, 'credentials');
  }
  const parsed =
    parseHttpUrl(url, baseUri) ?? refuse(name, url, 'unopenable', withoutQuery(baseUri));
  if (!isSecure(parsed)) {
    refuse(name, url, 'insecure', parsed.origin);
  }
  return { origin: parsed.origin, path: readPath(name, url, path, parsed.pathname) };
}

/** Whether a base is given as a path on the page's own origin. */
export function isPath(url: string): boolean {
  return /^\/(?!\/)/.test(url);
}

/** Whether nobody on the way can read what is sent to a URL. */
export function isSafe(url: string, baseUri: string): boolean {
  const parsed = parseHttpUrl(url, baseUri);
  return parsed !== null && isSecure(parsed);
}

/** What a sign-in's redirect leaves in the page's URL is nobody's business. */
function withoutQuery(uri: string): string {
  return uri.replace(/[?#].*/s, '');
}

/** By HTTPS, or to a host that browsers trust without (W3C Secure Contexts section 3.1). */
function isSecure({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
}
