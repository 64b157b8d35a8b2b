/** A segment of a pattern that stands for any one segment. */
export const ANY_SEGMENT = Symbol('any segment');

/** A path by its segments: it covers that path and everything below it. */
export type PathPattern = readonly (string | typeof ANY_SEGMENT)[];

/** A pattern as a path. */
export function textOf(pattern: PathPattern): string {
  return pattern.map((segment) => `/${String(segment)}`).join('');
}

const SLASH = 0x2f;
const QUESTION_MARK = 0x3f;
const HASH = 0x23;

/**
 * Whether the path that starts at `start` in `text` is covered. It ends with `text`, or at `?` or
 * `#`, so that a whole URL can be judged without cutting it up.
 */
export function covers(pattern: PathPattern, text: string, start: number): boolean {
  let at = start;
  for (const segment of pattern) {
    if (text.charCodeAt(at) !== SLASH) {
      return false;
    }
    const end = segment === ANY_SEGMENT ? endOfSegment(text, at + 1) : at + 1 + segment.length;
    const matches = segment === ANY_SEGMENT ? end > at + 1 : text.startsWith(segment, at + 1);
    if (!matches || !isEndOfSegment(text, end)) {
      return false;
    }
    at = end;
  }
  return true;
}

/** Whether `text` has a path, or nothing, at `at`: no further character of a segment or host. */
export function isEndOfSegment(text: string, at: number): boolean {
  return at >= text.length || text.charCodeAt(at) === SLASH || isEndOfPath(text.charCodeAt(at));
}

function endOfSegment(text: string, start: number): number {
  let at = start;
  while (!isEndOfSegment(text, at)) {
    at++;
  }
  return at;
}

/**
 * Whether every reader takes the path that starts at `start` for the same: printable ASCII without
 * escapes, backslashes, parameters, empty segments and segments that start with a dot.
 */
export function isPlainPath(text: string, start: number): boolean {
  let previous = 0;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isEndOfPath(code)) {
      return true;
    }
    if (!isPlain(code) || (previous === SLASH && (code === SLASH || code === DOT))) {
      return false;
    }
    previous = code;
  }
  return true;
}

const DOT = 0x2e;
const PERCENT = 0x25;
const BACKSLASH = 0x5c;
const SEMICOLON = 0x3b;

function isEndOfPath(code: number): boolean {
  return code === QUESTION_MARK || code === HASH;
}

/** The WHATWG URL parser leaves these as they are, but for `"`, `<`, `>`, `^`, `` ` ``, `{|}`. */
function isPlain(code: number): boolean {
  return code > 0x20 && code < 0x7f && code !== PERCENT && code !== BACKSLASH && code !== SEMICOLON;
}

/**
 * The paths that lenient servers may read, the most lenient one last: escaped ASCII decoded once, or
 * twice by two servers in a row, backslashes taken for slashes, the parameters of segments (`;x=1`,
 * RFC 3986 section 3.3) and empty segments dropped. `null` if that brings dot segments to light that
 * the browser left: where they lead depends on what a server does before it resolves them.
 *
 * @param path - as the browser opens it, its plain dot segments resolved
 */
export function lenientReadings(path: string): readonly string[] | null {
  const once = decodePathCharacters(path);
  const readings = [path, once, decodePathCharacters(once)].flatMap((decoded) => [
    withoutEmptySegments(decoded),
    withoutEmptySegments(decoded.replace(/;[^/\\]*/g, '')),
  ]);
  return readings.some((reading) => /\/\.\.(?:\/|$)/.test(reading)) ? null : readings;
}

function withoutEmptySegments(path: string): string {
  const segments = path.split(/[/\\]/).filter((segment) => segment !== '' && segment !== '.');
  return '/' + segments.join('/');
}

/** `pchar` of RFC 3986 section 3.3, the two slashes, and the percent sign of an escaped escape. */
const PATH_CHARACTER = /[\w.~!$&'()*+,;=:@/\\%-]/;

function decodePathCharacters(path: string): string {
  return path.replace(/%([2-7][0-9a-f])/gi, (escape, hex: string) => {
    const character = String.fromCharCode(parseInt(hex, 16));
    return PATH_CHARACTER.test(character) ? character : escape;
  });
}
