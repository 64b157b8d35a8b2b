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
const PATH = /^(?!\/\/)(\/.*)$/;

/**
 * Reads an API's base URL.
 *
 * @param name - of the option, for the message
 * @param baseUri - what a path is resolved against
 */
export function readUrl(name: string, url: unknown, baseUri: string): ApiLocation {
  if (typeof url !== 'string' || url === '') {
    refuse(name, url, 'which is no URL', 'Is a value of the environment missing?');
  }
  refuseCharacters(name, url);
  const absolute = ABSOLUTE.exec(url);
  if (!absolute && !PATH.test(url)) {
    refuse(name, url, 'neither absolute nor a path', 'Write "https://host/path" or "/path".');
  }
  const [, authority = '', path = ''] = absolute ?? [null, '', url];
  const parsed =
    parseHttpUrl(url, baseUri) ??
    refuse(name, url, `which opens no HTTPS URL from "${baseUri}"`, 'Write "https://host/path".');
  refuseAuthority(name, url, authority, parsed);
  return { origin: parsed.origin, path: readPath(name, url, path, parsed.pathname) };
}

function refuseCharacters(name: string, url: string): void {
  if (/[^\x21-\u{10ffff}]/u.test(url)) {
    refuse(name, url, 'which holds whitespace', 'Take it out: browsers would, in places.');
  }
  if (url.includes('*')) {
    refuse(
      name,
      url,
      'a wildcard',
      'List each host; everything below a path is covered without one.',
    );
  }
  if (/[?#]/.test(url)) {
    refuse(name, url, 'with a query or a fragment', 'Leave it out: every query is covered.');
  }
}

function refuseAuthority(name: string, url: string, authority: string, parsed: URL): void {
  if (authority.includes('@')) {
    refuse(name, url, 'with credentials', 'Leave them out: the token stands in for them.');
  }
  // Written as %2a: whether it is decoded depends on the browser.
  if (/\*|%2a/i.test(parsed.hostname)) {
    refuse(name, url, 'a wildcard', 'List each host.');
  }
  if (parsed.protocol !== 'https:' && !isLoopback(parsed.hostname)) {
    refuse(
      name,
      url,
      `which is opened at ${parsed.origin}, where anyone on the way can read the token`,
      'Serve it by HTTPS; HTTP is for localhost alone.',
    );
  }
}

/** Hosts that browsers hold trustworthy without HTTPS (W3C Secure Contexts section 3.1). */
function isLoopback(hostname: string): boolean {
  return /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
}
