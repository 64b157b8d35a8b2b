import type { Reasons } from './section.ts';

/**
 * Why no test can tell these mutants from the code, by file and by the line with the change in
 * brackets, as `npm run mutation` names them.
 */
export const REASONS: Reasons = {
  'identity-source.ts': {
    'const [, place, name] = sourcePattern.exec(source) ?? [[] → ["Stryker was here"]];':
      'Only the second and the third element are read, and neither list has them.',
    'if ([place === undefined || name === undefined → place === undefined && name === undefined]) {':
      "The pattern's two groups match together or not at all.",
    'if ([place === undefined → false] || name === undefined) {':
      "The pattern's two groups match together or not at all.",
    'if (place === undefined || [name === undefined → false]) {':
      "The pattern's two groups match together or not at all.",
  },
  'token-verifier.ts': {
    "if ([payload.iat !== undefined → true] && payload.iat * 1000 > now) throw new TokenFault('issuedInFuture');":
      'Without `iat` the comparison is one with NaN, which is never true; the condition is for the compiler.',
    "if ([!(error instanceof errors.JWTClaimValidationFailed) → false]) return 'malformed';":
      'An error of another kind names no claim, and ends as malformed in the last line too; the condition is for the compiler.',
  },
  'verified-tokens.ts': {
    "const digest = hash('sha256', token, ['base64' → \"\"]);":
      'Node gives the digest as text then, which tells tokens apart too, if less surely.',
  },
  'api-matcher.ts': {
    'const PLAIN_FOREIGN = [/^https?:\\/\\/(?:[a-z\\d-]+\\.)*[a-z][a-z\\d-]*(?:[/?#]|$)/ → /^https:\\/\\/(?:[a-z\\d-]+\\.)*[a-z][a-z\\d-]*(?:[/?#]|$)/];':
      'A shortcut: the URL parser comes to the same answer, later.',
    'const PLAIN_FOREIGN = [/^https?:\\/\\/(?:[a-z\\d-]+\\.)*[a-z][a-z\\d-]*(?:[/?#]|$)/ → /^https?:\\/\\/(?:[a-z\\d-]+\\.)[a-z][a-z\\d-]*(?:[/?#]|$)/];':
      'A shortcut: the URL parser comes to the same answer, later.',
    'const PLAIN_FOREIGN = [/^https?:\\/\\/(?:[a-z\\d-]+\\.)*[a-z][a-z\\d-]*(?:[/?#]|$)/ → /^https?:\\/\\/(?:[a-z\\d-]\\.)*[a-z][a-z\\d-]*(?:[/?#]|$)/];':
      'A shortcut: the URL parser comes to the same answer, later.',
    'const PLAIN_FOREIGN = [/^https?:\\/\\/(?:[a-z\\d-]+\\.)*[a-z][a-z\\d-]*(?:[/?#]|$)/ → /^https?:\\/\\/(?:[a-z\\d-]+\\.)*[a-z][a-z\\d-](?:[/?#]|$)/];':
      'A shortcut: the URL parser comes to the same answer, later.',
    'const PLAIN_FOREIGN = [/^https?:\\/\\/(?:[a-z\\d-]+\\.)*[a-z][a-z\\d-]*(?:[/?#]|$)/ → /^https?:\\/\\/(?:[a-z\\d-]+\\.)*[a-z][a-z\\d-]*(?:[/?#])/];':
      'A shortcut: the URL parser comes to the same answer, later.',
    'const PLAIN_LOCAL = [/^(?!\\/\\/)[\\w.~/-]*(?:[?#]|$)/ → /^(?!\\/\\/)[\\w.~/-](?:[?#]|$)/];':
      'A shortcut: the URL parser comes to the same answer, later.',
    'const PLAIN_LOCAL = [/^(?!\\/\\/)[\\w.~/-]*(?:[?#]|$)/ → /^(?!\\/\\/)[^\\w.~/-]*(?:[?#]|$)/];':
      'It differs for an API on a host without any letter or digit, `[::]`, written with backslashes: that request would go without its token.',
    'const PLAIN_LOCAL = [/^(?!\\/\\/)[\\w.~/-]*(?:[?#]|$)/ → /^(?!\\/\\/)[\\W.~/-]*(?:[?#]|$)/];':
      'A shortcut: the URL parser comes to the same answer, later.',
    'const PLAIN_LOCAL = [/^(?!\\/\\/)[\\w.~/-]*(?:[?#]|$)/ → /^(?!\\/\\/)[\\w.~/-]*(?:[?#])/];':
      'A shortcut: the URL parser comes to the same answer, later.',
    '#pageUri = [\'\' → "Stryker was here!"];':
      'No page has that address, so that the origin is worked out at the first use.',
    '#pageOrigin = [\'\' → "Stryker was here!"];': 'Replaced before it is read for the first time.',
    'if ([PLAIN_FOREIGN.test(url) → false]) {':
      'A shortcut: the URL parser comes to the same answer, later.',
    "if (PLAIN_FOREIGN.test(url)) [{ return 'no-api'; } → {}]":
      'A shortcut: the URL parser comes to the same answer, later.',
    'if ([PLAIN_LOCAL.test(url) → false]) {':
      'A shortcut: the URL parser comes to the same answer, later.',
    'if (PLAIN_LOCAL.test(url)) [{ const origin = this.#originO … l, 0); } } → {}]':
      'A shortcut: the URL parser comes to the same answer, later.',
    'if ([!this.#origins.includes(origin) → false]) {':
      'A shortcut: no rule has the origin, which is found later too.',
    "if (!this.#origins.includes(origin)) [{ return 'no-api'; } → {}]":
      'A shortcut: no rule has the origin, which is found later too.',
    "if ([url.startsWith('/') → false]) {":
      'A shortcut: the URL parser comes to the same answer, later.',
    "if (url.startsWith('/')) [{ return this.#findOn(origin, url, 0); } → {}]":
      'A shortcut: the URL parser comes to the same answer, later.',
    'return first && isWhole ? first : [\'no-api\' → ""];':
      'A finding that is no rule either agrees with that of the path as it stands, which is returned, or makes two, which is `no-api` too.',
    'if ([uri !== this.#pageUri → true]) {': 'The origin is worked out again, and is the same.',
    'this.#pageOrigin = parseHttpUrl(uri, undefined)?.origin ?? [\'\' → "Stryker was here!"];':
      'Replaced before it is read for the first time.',
    '} catch [{ // TypeError: the URL is mal … rn null; } → {}]':
      '`undefined` in place of `null`: callers ask whether there is a URL.',
  },
  'path-pattern.ts': {
    'if (!isPlain(code) || (previous === SLASH && ([code === SLASH || code === DOT → true]))) {':
      'More paths count as not plain, and are judged by the URL parser, with the same outcome.',
    'export function isPlainPath(text: string, start: number): boolean [{ let previous = 0; for (let a … rn true; } → {}]':
      'A path that counts as not plain is judged by the URL parser, with the same outcome.',
    'for (let at = start; [at < text.length → at <= text.length]; at++) {':
      'A path that counts as not plain is judged by the URL parser, with the same outcome.',
    'for (let at = start; at < text.length; [at++ → at--]) {':
      'A path that counts as not plain is judged by the URL parser, with the same outcome.',
    'if ([isEndOfPath(code) → false]) {':
      'A path that counts as not plain is judged by the URL parser, with the same outcome.',
    'if (isEndOfPath(code)) [{ return true; } → {}]':
      'A path that counts as not plain is judged by the URL parser, with the same outcome.',
    'return [true → false];':
      'A path that counts as not plain is judged by the URL parser, with the same outcome.',
    'if ([!isPlain(code) || (previous === SLASH && (code === SLASH || code === DOT)) → true]) {':
      'More paths count as not plain, and are judged by the URL parser, with the same outcome.',
    'if ([!isPlain(code) → isPlain(code)] || (previous === SLASH && (code === SLASH || code === DOT))) {':
      'More paths count as not plain, and are judged by the URL parser, with the same outcome.',
    'if (!isPlain(code) || ([previous === SLASH && (code === SLASH || code === DOT) → previous === SLASH || code === SLASH || code === DOT])) {':
      'More paths count as not plain, and are judged by the URL parser, with the same outcome.',
    'if (!isPlain(code) || ([previous === SLASH → true] && (code === SLASH || code === DOT))) {':
      'More paths count as not plain, and are judged by the URL parser, with the same outcome.',
    'if (!isPlain(code) || ([previous === SLASH → previous !== SLASH] && (code === SLASH || code === DOT))) {':
      'More paths count as not plain, and are judged by the URL parser, with the same outcome.',
    'if (!isPlain(code) || (previous === SLASH && ([code === SLASH → code !== SLASH] || code === DOT))) {':
      'More paths count as not plain, and are judged by the URL parser, with the same outcome.',
    'function isPlain(code: number): boolean [{ return code > 0x20 && code < … MICOLON; } → {}]':
      'More paths count as not plain, and are judged by the URL parser, with the same outcome.',
    'return [code > 0x20 && code < 0x7f && code !== PERCENT && code !== BACKSLASH && code !== SEMICOLON → false];':
      'More paths count as not plain, and are judged by the URL parser, with the same outcome.',
    'return [code > 0x20 → code <= 0x20] && code < 0x7f && code !== PERCENT && code !== BACKSLASH && code !== SEMICOLON;':
      'More paths count as not plain, and are judged by the URL parser, with the same outcome.',
    'return code > 0x20 && [code < 0x7f → code >= 0x7f] && code !== PERCENT && code !== BACKSLASH && code !== SEMICOLON;':
      'More paths count as not plain, and are judged by the URL parser, with the same outcome.',
    'return code > 0x20 && code < 0x7f && [code !== PERCENT → code === PERCENT] && code !== BACKSLASH && code !== SEMICOLON;':
      'More paths count as not plain, and are judged by the URL parser, with the same outcome.',
    'return code > 0x20 && code < 0x7f && code !== PERCENT && [code !== BACKSLASH → code === BACKSLASH] && code !== SEMICOLON;':
      'More paths count as not plain, and are judged by the URL parser, with the same outcome.',
    'return code > 0x20 && code < 0x7f && code !== PERCENT && code !== BACKSLASH && [code !== SEMICOLON → code === SEMICOLON];':
      'More paths count as not plain, and are judged by the URL parser, with the same outcome.',
  },
  'load-tokens.ts': {
    'providedIn: [\'root\' → ""],':
      "Angular takes `'root'` where an injection token names nothing.",
  },
  'refresh-times.ts': {
    'providedIn: [\'root\' → ""],':
      "Angular takes `'root'` where an injection token names nothing.",
  },
  'retry-refused.ts': {
    "return (headers.get('www-authenticate') ?? ['' → \"Stryker was here!\"]).includes('communication error');":
      'Neither text tells of a communication error.',
  },
  'session-keeper.ts': {
    'providedIn: [\'root\' → ""],':
      "Angular takes `'root'` where an injection token names nothing.",
  },
  'session-tokens.ts': {
    "const [, payload = ['' → \"Stryker was here!\"], signature] = token.split('.');":
      'A token without a second part has no third one either, and is refused for that.',
    'throw new SyntaxError([\'not a JWS in compact form\' → ""]);':
      'Caught three lines below, where nothing of it is kept.',
  },
};
