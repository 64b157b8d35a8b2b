import { parseHttpUrl, type ApiRule } from './api-matcher';
import { ANY_SEGMENT, covers, lenientReadings, textOf } from './path-pattern';

/** Why a URL that no API covers was probably meant to be covered. */
export interface NearMiss {
  /** The same for all URLs that miss an API in the same way. */
  readonly cause: string;
  readonly reason: string;
  readonly fix: string;
}

type Explanation = Omit<NearMiss, 'cause'>;

/** What tells a URL from an API's; `null` where they have too little in common. */
type Difference = (url: URL, rule: ApiRule, page: URL | null) => Explanation | null;

/**
 * Looks for the API that a URL was probably meant for.
 *
 * @param baseUri - what a relative URL is resolved against
 * @returns `null` if there is none: most URLs are meant for something else
 */
export function findNearMiss(
  written: string,
  rules: readonly ApiRule[],
  baseUri: string,
): NearMiss | null {
  const url = parseHttpUrl(written, baseUri);
  if (!url) {
    return null;
  }
  const page = parseHttpUrl(baseUri, undefined);
  for (const [kind, difference] of Object.entries(DIFFERENCES)) {
    for (const rule of rules) {
      const explanation = difference(url, rule, page);
      if (explanation) {
        return { cause: `${kind} ${locationOf(rule)}`, ...explanation };
      }
    }
  }
  return null;
}

/** An API's base URL. */
export function locationOf({ origin, path }: ApiRule): string {
  return origin + textOf(path);
}

const DIFFERENCES: Readonly<Record<string, Difference>> = {
  otherScheme,
  otherPort,
  otherReading,
  otherCase,
  partOfSegment,
  missingBase,
  otherHost,
};

function otherScheme(url: URL, rule: ApiRule): Explanation | null {
  const { protocol, hostname } = new URL(rule.origin);
  return url.hostname === hostname &&
    url.protocol !== protocol &&
    covers(rule.path, url.pathname, 0)
    ? {
        reason: `It goes by ${url.protocol}//, and ${locationOf(rule)} by ${protocol}//.`,
        fix: `Write ${protocol}//.`,
      }
    : null;
}

function otherPort(url: URL, rule: ApiRule, page: URL | null): Explanation | null {
  const isSibling = url.origin !== rule.origin && url.hostname === new URL(rule.origin).hostname;
  // The page's own files are not the API's.
  const isOwn = url.origin === page?.origin && rule.path.length === 0;
  return isSibling && !isOwn && covers(rule.path, url.pathname, 0)
    ? { reason: `It goes to another port than ${locationOf(rule)}.`, fix: 'Correct the port.' }
    : null;
}

function otherReading({ origin, pathname }: URL, rule: ApiRule): Explanation | null {
  const isCovered = covers(rule.path, pathname, 0);
  const readings = lenientReadings(pathname) ?? (isCovered ? ['/..'] : []);
  const reading = readings.find((path) => covers(rule.path, path, 0) !== isCovered);
  return origin === rule.origin && reading !== undefined
    ? {
        reason: `A server may read its path as "${reading}".`,
        fix: 'Write the path without escapes, empty and dot segments.',
      }
    : null;
}

function otherCase({ origin, pathname }: URL, rule: ApiRule): Explanation | null {
  const path = rule.path.map((segment) =>
    segment === ANY_SEGMENT ? segment : segment.toLowerCase(),
  );
  return origin === rule.origin && covers(path, pathname.toLowerCase(), 0)
    ? {
        reason: `Its path differs from ${locationOf(rule)} in upper and lower case.`,
        fix: 'Write it in the same way: paths are case-sensitive.',
      }
    : null;
}

function partOfSegment({ origin, pathname }: URL, rule: ApiRule): Explanation | null {
  return origin === rule.origin && pathname.startsWith(textOf(rule.path))
    ? {
        reason: `Its path continues the last segment of ${locationOf(rule)}, which covers whole segments.`,
        fix: 'Correct the path, or add it to the apis.',
      }
    : null;
}

/** What `${environment.apiUrl}/tasks` yields without a value, or `/v1/tasks` without a host. */
function missingBase(url: URL, rule: ApiRule, page: URL | null): Explanation | null {
  const hasNoValue = /\/(?:undefined|null|NaN|\[object)/.test(url.pathname);
  const isBelow = rule.path.length > 0 && covers(rule.path, url.pathname, 0);
  return url.origin === page?.origin && url.origin !== rule.origin && (hasNoValue || isBelow)
    ? {
        reason: `It goes to the page's own ${url.origin}, and not to ${locationOf(rule)}.`,
        fix: 'Is the base URL missing in the environment?',
      }
    : null;
}

function otherHost(url: URL, rule: ApiRule): Explanation | null {
  const { hostname } = new URL(rule.origin);
  // Its own subdomains are others' as a rule.
  return url.hostname.startsWith(`${hostname}.`) || url.hostname.includes(`.${hostname}.`)
    ? {
        reason: `It goes to ${url.hostname}, which is another host than ${hostname}.`,
        fix: 'Correct the host, or add it to the apis if it is yours.',
      }
    : null;
}
