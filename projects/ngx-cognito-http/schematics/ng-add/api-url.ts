import { refuse } from './refuse.ts';

/**
 * Checks the API's base URL for what the library would refuse when the app starts.
 *
 * @param url - absolute (`https://host/path`), or a path on the page's own origin
 * @returns the URL as it was given
 * @throws SchematicsException naming the value and the fix
 */
export function readApiUrl(url: string | undefined): string {
  if (url === undefined || url === '') {
    refuse('--api-url is missing', 'Write --api-url=https://host/path.');
  }
  const wrong = PROBLEMS.find(([isWrong]) => isWrong(url));
  if (wrong) {
    const [, problem, fix] = wrong;
    refuse(`--api-url is "${withoutCredentials(url)}", ${problem}`, fix);
  }
  return url;
}

type Problem = readonly [isWrong: (url: string) => boolean, problem: string, fix: string];

const ABSOLUTE = /^[a-z][a-z\d+.-]*:\/\/([^/]*)(.*)$/i;

/** In order: a test may rely on those before it. */
const PROBLEMS: readonly Problem[] = [
  [
    (url) => /[^\x21-\u{10ffff}]/u.test(url),
    'which holds whitespace',
    'Take it out: browsers would, in places.',
  ],
  [
    (url) => url.includes('*') || /%2a/i.test(authorityOf(url)),
    'a wildcard',
    'List each host; everything below a path is covered without a wildcard.',
  ],
  [
    (url) => /[?#]/.test(url),
    'with a query or a fragment',
    'Leave it out: every query is covered.',
  ],
  [
    (url) => !ABSOLUTE.test(url) && !/^\/(?!\/)/.test(url),
    'neither absolute nor a path',
    'Write "https://host/path" or "/path".',
  ],
  [
    (url) => authorityOf(url).includes('@'),
    'with credentials',
    'Leave them out: the token stands in for them.',
  ],
  [
    (url) => !/^https?:$/.test(opened(url)?.protocol ?? ''),
    'which opens no HTTPS URL',
    'Write "https://host/path".',
  ],
  [
    (url) => opened(url)?.protocol === 'http:' && !isLoopback(opened(url)?.hostname ?? ''),
    'where anyone on the way can read the token',
    'Serve it by HTTPS; HTTP is for localhost alone.',
  ],
  [
    (url) => !isPlain(pathOf(url), opened(url)?.pathname ?? ''),
    'whose path may be opened as another one',
    'Write it as it is opened.',
  ],
];

function authorityOf(url: string): string {
  return ABSOLUTE.exec(url)?.[1] ?? '';
}

function pathOf(url: string): string {
  return ABSOLUTE.exec(url)?.[2] ?? url;
}

/** A path is opened on the page's origin, which is HTTPS or localhost. */
function opened(url: string): URL | null {
  const base = 'https://localhost';
  return URL.canParse(url, base) ? new URL(url, base) : null;
}

/** Hosts that browsers hold trustworthy without HTTPS (W3C Secure Contexts section 3.1). */
function isLoopback(hostname: string): boolean {
  return /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
}

/** Whether browsers leave the path as it is, and servers have nothing to decode or to drop. */
function isPlain(path: string, pathname: string): boolean {
  const isOpenedAsGiven = pathname.replace(/\/$/, '') === path.replace(/\/$/, '');
  return isOpenedAsGiven && !/\/\/|;|%[2-7][\da-f]/i.test(path);
}

function withoutCredentials(url: string): string {
  return url.replace(/^([^/@]*:\/\/)?.*@/s, '$1…@');
}
