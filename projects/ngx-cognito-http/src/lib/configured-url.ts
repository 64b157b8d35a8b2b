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
    refuse(name, url, 'no URL');
  }
  const absolute = ABSOLUTE.exec(url);
  if (!absolute && !PATH.test(url)) {
    refuse(name, url, 'relative');
  }
  const [, authority = '', path = ''] = absolute ?? [null, '', url];
  const parsed =
    parseHttpUrl(url, baseUri) ?? refuse(name, url, 'unopenable', withoutQuery(baseUri));
  refuseAuthority(name, url, authority, parsed);
  return { origin: parsed.origin, path: readPath(name, url, path, parsed.pathname) };
}

function refuseAuthority(name: string, url: string, authority: string, parsed: URL): void {
  if (authority.includes('@')) {
    refuse(name, url, 'credentials');
  }
  if (parsed.protocol !== 'https:' && !isLoopback(parsed.hostname)) {
    refuse(name, url, 'insecure', parsed.origin);
  }
}

/** What a sign-in's redirect leaves in the page's URL is nobody's business. */
function withoutQuery(uri: string): string {
  return uri.replace(/[?#].*/s, '');
}

/** Hosts that browsers hold trustworthy without HTTPS (W3C Secure Contexts section 3.1). */
function isLoopback(hostname: string): boolean {
  return /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
}
