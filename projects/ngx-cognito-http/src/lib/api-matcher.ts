import type { HttpErrorResponse, HttpRequest } from '@angular/common/http';

import type { CognitoTokenKind } from './cognito-api';
import {
  covers,
  isEndOfSegment,
  isPlainPath,
  lenientReadings,
  type PathPattern,
} from './path-pattern';

/** A CognitoApi, checked and made ready for matching. */
export interface ApiRule {
  /** Serialised as by WHATWG URL. */
  readonly origin: string;
  readonly path: PathPattern;
  readonly excluded: readonly PathPattern[];
  /** Upper-case; `null` for all. */
  readonly methods: ReadonlySet<string> | null;
  readonly when: ((request: HttpRequest<unknown>) => boolean) | null;
  readonly token: CognitoTokenKind;
  readonly header: string;
  /** What stands before the token, its space included. */
  readonly prefix: string;
  readonly session: 'required' | 'optional';
  /** Whether a request that the API refused is sent again with other tokens; `null` for never. */
  readonly retry401: ((response: HttpErrorResponse) => boolean) | null;
  /** Angular's transfer cache knows a private response by `Authorization` alone. */
  readonly transferCache: false | undefined;
}

/** No API covers the URL, or an API excludes it. */
export type NoRule = 'no-api' | 'excluded';

/**
 * A URL whose origin the WHATWG parser would leave as it stands: a lower-case ASCII host that is no
 * IPv4 address in disguise, as those end in a number, and no port.
 */
const PLAIN_FOREIGN = /^https?:\/\/(?:[a-z\d-]+\.)*[a-z][a-z\d-]*(?:[/?#]|$)/;

/** A relative URL, which stays on the page's origin: no scheme, host or backslash. */
const PLAIN_LOCAL = /^(?!\/\/)[\w.~/-]*(?:[?#]|$)/;

/**
 * Finds the rule for a URL, by its origin and the whole segments of its path, as the browser will
 * open it: the WHATWG URL parser is the judge. Plain spellings are judged without it, by the same
 * comparison, because parsing costs more than all the rest.
 */
export class ApiMatcher {
  /** Those of the longest paths first. */
  readonly rules: readonly ApiRule[];
  readonly #origins: readonly string[];
  #pageUri = '';
  #pageOrigin = '';

  /** @param baseUri - the URL that relative ones are resolved against, asked at every use */
  constructor(
    rules: readonly ApiRule[],
    readonly baseUri: () => string,
  ) {
    this.rules = [...rules].sort((a, b) => b.path.length - a.path.length);
    this.#origins = [...new Set(rules.map(({ origin }) => origin))];
  }

  /** The rule of the longest path that covers the URL. Never throws, whatever the URL. */
  find(url: string): ApiRule | NoRule {
    for (const origin of this.#origins) {
      if (url.startsWith(origin) && isEndOfSegment(url, origin.length)) {
        return this.#findOn(origin, url, origin.length);
      }
    }
    if (PLAIN_FOREIGN.test(url)) {
      return 'no-api';
    }
    if (PLAIN_LOCAL.test(url)) {
      const origin = this.#originOfPage();
      if (!this.#origins.includes(origin)) {
        return 'no-api';
      }
      if (url.startsWith('/')) {
        return this.#findOn(origin, url, 0);
      }
    }
    return this.#findParsed(url);
  }

  #findOn(origin: string, url: string, pathStart: number): ApiRule | NoRule {
    return isPlainPath(url, pathStart)
      ? this.#judge(origin, url, pathStart)
      : this.#findParsed(url);
  }

  #findParsed(url: string): ApiRule | NoRule {
    const parsed = parseHttpUrl(url, this.baseUri());
    if (!parsed) {
      return 'no-api';
    }
    const { origin, pathname } = parsed;
    const readings = lenientReadings(pathname)?.map((path) => this.#judge(origin, path, 0));
    const opened = this.#judge(origin, pathname, 0);
    const found = new Set(readings ?? [this.#ruleOfAll(origin)]).add(opened);
    if (found.has('excluded')) {
      return 'excluded';
    }
    // A path that a server may take for another API's, or for nobody's, is nobody's here.
    return found.size === 1 ? opened : 'no-api';
  }

  #judge(origin: string, text: string, pathStart: number): ApiRule | NoRule {
    let longest: ApiRule | NoRule = 'no-api';
    for (const rule of this.rules) {
      if (rule.origin !== origin || !covers(rule.path, text, pathStart)) {
        continue;
      }
      for (const pattern of rule.excluded) {
        if (covers(pattern, text, pathStart)) {
          return 'excluded';
        }
      }
      if (longest === 'no-api') {
        longest = rule;
      }
    }
    return longest;
  }

  /** The rule that every path of the origin has, wherever a server is led to. */
  #ruleOfAll(origin: string): ApiRule | NoRule {
    const rules = this.rules.filter((rule) => rule.origin === origin);
    const [first] = rules;
    const isWhole = rules.every(({ path, excluded }) => path.length + excluded.length === 0);
    return first && isWhole ? first : 'no-api';
  }

  #originOfPage(): string {
    const uri = this.baseUri();
    if (uri !== this.#pageUri) {
      this.#pageUri = uri;
      this.#pageOrigin = parseHttpUrl(uri, undefined)?.origin ?? '';
    }
    return this.#pageOrigin;
  }
}

/** `null` for what is malformed, and for schemes that aren't HTTP: `blob:` borrows its origin. */
export function parseHttpUrl(url: string, base: string | undefined): URL | null {
  try {
    const parsed = new URL(url, base);
    return parsed.protocol === 'https:' || parsed.protocol === 'http:' ? parsed : null;
  } catch {
    // TypeError: the URL is malformed, or relative without a base.
    return null;
  }
}
