import { randomFrom } from './random';

/** One part of a URL: its plain spelling first, then odd and hostile ones. */
type Part = readonly [plain: string, ...odd: string[]];

/** For `https://api.example.com/v1/tasks`, opened by a page of `https://app.example.com`. */
const PARTS: readonly Part[] = [
  // before the scheme
  ['', ' ', '\t', '\n', '\u0000', '\u00a0', 'blob:', 'data:text/html,', 'capacitor://localhost/'],
  // scheme
  ['https:', 'HTTPS:', 'hTtPs:', 'ht\ntps:', 'http:', 'wss:', 'ftp:', 'capacitor:', 'https', ''],
  // slashes
  ['//', '\\\\', '/\\', '///', '/', '', '/\t/', '/\n/'],
  // userinfo
  ['', 'user@', 'user:secret@', '@', ':@', 'api.example.com@', 'api.example.com:443@', 'é@'],
  // host
  [
    'api.example.com',
    'API.EXAMPLE.COM',
    'api.exa\tmple.com',
    '%61pi.example.com',
    'ａｐｉ.example.com',
    'api。example。com',
    'аpi.example.com',
    'api.example.com.',
    'api.example.com.evil.test',
    'api.example.community',
    'xapi.example.com',
    'x.api.example.com',
    'api-example.com',
    'apixexample.com',
    'app.example.com',
    'evil.test',
    'evil.test?api.example.com',
    'evil.test#api.example.com',
    'evil.test/api.example.com',
    'evil.test\\api.example.com',
    'api.example.com%2f',
    'api.example.com%00',
    'api example.com',
    '[::1]',
    '127.1',
    '',
  ],
  // port
  [
    '',
    ':443',
    ':0443',
    ':',
    ':80',
    ':8443',
    ':99999',
    ':x',
    ':443@evil.test',
    '\\@evil.test',
    '@evil.test',
    '.evil.test',
  ],
  // what leads to the path
  ['/', '\\', '//', '/./', '/x/../', '/%2e/', '/x/%2E%2e/', '/.;/', '', ';', '\t/', '/\n'],
  // first segment
  ['v1', 'v10', 'V1', '%76%31', 'v\t1', 'v\n1', 'ｖ1', 'v2', 'v1.', 'v1;x', 'v1%20', 'xv1', ''],
  // the rest of the path
  [
    '/tasks',
    '',
    '/',
    '/tasks/7',
    '/tasks//7',
    '/a%20b',
    '/é',
    '/a%zz',
    '/"<>^`{|}',
    '/./7',
    '/a/../7',
    '/../v2',
    '/..',
    '\\..\\v2',
    '/%2e%2e/v2',
    '/.%2E/v2',
    '/..%2fv2',
    '/..%5cv2',
    '%2f7',
    '/a%2fb',
    '/..;/v2',
    '/.\t./v2',
    '/…/v2',
  ],
  // query
  ['', '?', '?page=2', '?to=/../v2', '?https://evil.test/', '?@evil.test', '?a=b%0d%0a'],
  // fragment
  ['', '#', '#/../v2', '#@evil.test', ' ', '\u0000', '\n'],
];

/** The chance that a part is spelled plainly: a fifth of all URLs then are the API's. */
const PLAIN = 0.75;

/**
 * Odd and hostile spellings around one API base.
 *
 * @param seed - the same seed makes the same URLs
 */
export function oddUrls(seed: number, count: number): readonly string[] {
  const random = randomFrom(seed);
  const spell = ([plain, ...odd]: Part): string =>
    random() < PLAIN ? plain : (odd[Math.floor(random() * odd.length)] ?? plain);
  return Array.from({ length: count }, () => PARTS.map(spell).join(''));
}
