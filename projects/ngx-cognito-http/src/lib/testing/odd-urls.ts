import { seededRandom, type Random } from './seeded-random';

/** One part of a URL: spellings of everyday, then odd and hostile ones. */
interface Part {
  readonly plain: readonly string[];
  readonly odd: readonly string[];
}

/** What an absolute URL starts with; the page is one of `https://app.example.com`. */
const AUTHORITY: readonly Part[] = [
  // before the scheme
  {
    plain: [''],
    odd: [' ', '\t', '\n', '\u0000', '\u00a0', '\ufeff', 'blob:', 'data:text/html,', 'filesystem:'],
  },
  // scheme
  {
    plain: ['https:'],
    odd: ['HTTPS:', 'hTtPs:', 'ht\ntps:', 'http:', 'wss:', 'ftp:', 'capacitor:', 'https', '', ':'],
  },
  // slashes
  { plain: ['//'], odd: ['\\\\', '/\\', '///', '////', '/', '', '/\t/', '/\n/', '\r\n//'] },
  // userinfo
  {
    plain: [''],
    odd: [
      'user@',
      'user:secret@',
      '@',
      ':@',
      'api.example.com@',
      'api.example.com:443@',
      'api.example.com%2f@',
      'é@',
      'a@b@',
    ],
  },
  // host
  {
    plain: ['api.example.com', 'api.example.com', 'api.example.com', 'app.example.com'],
    odd: [
      'API.EXAMPLE.COM',
      'api.exa\tmple.com',
      'api.exam\u00adple.com', // a soft hyphen, which is dropped
      '%61pi.example.com',
      'ａｐｉ.example.com',
      'ⓐpi.example.com',
      'api。example。com',
      'api．example．com',
      'api․example․com', // one dot leaders
      'аpi.example.com', // the first letter is Cyrillic
      'apı.example.com', // without its dot
      'xn--pi-7kc.example.com',
      'xn--a.example.com',
      'api.example.com.',
      'api.example.com..',
      'api.example.com.evil.test',
      'api.example.community',
      'xapi.example.com',
      'x.api.example.com',
      'api-example.com',
      'apixexample.com',
      'example.com',
      'evil.test',
      'evil.test?api.example.com',
      'evil.test#api.example.com',
      'evil.test/api.example.com',
      'evil.test\\api.example.com',
      'evil.test℀api.example.com', // a slash, in compatibility forms
      'api.example.com%2f',
      'api.example.com%5c',
      'api.example.com%00',
      'api.example.com\u0000',
      'api example.com',
      'api.example.com^',
      'localhost',
      '[::1]',
      '[::ffff:127.0.0.1]',
      '[::1',
      '127.1',
      '0x7f.1',
      '2130706433',
      '',
    ],
  },
  // port
  {
    plain: [''],
    odd: [
      ':443',
      ':0443',
      ':',
      ':80',
      ':3000',
      ':8443',
      ':99999',
      ':-443',
      ':x',
      ':４４３',
      ':443@evil.test',
      '\\@evil.test',
      '@evil.test',
      '.evil.test',
    ],
  },
];

/** What a relative URL starts with. */
const RELATIVE: readonly Part[] = [
  {
    plain: ['', '', '..', '.'],
    odd: [
      '\\',
      '/\\',
      '/',
      '//',
      '/\t/',
      '../..',
      'x/..',
      '%2e%2e',
      '.%2e',
      '?',
      '#',
      '//app.example.com',
      '//APP.example.com:443',
      '\\\\app.example.com',
      '//api.example.com',
      'https:',
      'https:.',
      'https:..',
      'HTTPS:',
      'http:',
      'javascript:',
      'mailto:',
      'about:blank',
    ],
  },
];

const PATH: readonly Part[] = [
  // what leads to the first segment
  {
    plain: ['/'],
    odd: [
      '\\',
      '//',
      '/./',
      '/../',
      '/x/../',
      '/%2e/',
      '/x/%2E%2e/',
      '/.;/',
      '',
      ';',
      '\t/',
      '/\n',
      '/%2f',
    ],
  },
  // first segment
  {
    plain: ['v1', 'v1', 'v1', 'api'],
    odd: [
      'v10',
      'V1',
      '%76%31',
      '%61pi',
      'v\t1',
      'v\n1',
      'ｖ1',
      'v２',
      'v2',
      'v1.',
      'v1;x',
      'v1%3bx',
      'v1%20',
      'v1%00',
      'xv1',
      'apis',
      '',
    ],
  },
  // the rest of it
  {
    plain: ['/tasks', '/tasks/7', '', '/', '/admin', '/admin/users', '/public', '/users/7/avatar'],
    odd: [
      '/administrators',
      '/publicity',
      '/Public',
      '/users/avatar',
      '/users//avatar',
      '/users/7/8/avatar',
      '/a%64min',
      '/%70ublic',
      '/%2570ublic',
      '/public;x=1',
      '/public%3b',
      '/public%00',
      '/;/public',
      '/.;/public',
      '//admin',
      '/./admin',
      '%2fadmin',
      '%5cpublic',
      '/users/%37/avatar',
      '/users/a%2fb/avatar',
      '/users/;/avatar',
      '/tasks//7',
      '/a%20b',
      '/é',
      '/a%zz',
      '/%',
      '/"<>^`{|}',
      '/[x]',
      '/:80',
      '/@evil.test',
      '/https://evil.test',
      '/./7',
      '/a/../7',
      '/tasks/../admin',
      '/tasks/..%2fadmin',
      '/tasks/..\\public',
      '/..',
      '/../v2',
      '\\..\\v2',
      '/%2e%2e/v2',
      '/.%2E/v2',
      '/..%2fv2',
      '/..%5cv2',
      '/%2e%2e%2fv2',
      '/%252e%252e/v2',
      '/..%252fv2',
      '/..%2fv2/..;/v1',
      '/..%c0%afv2',
      '/a%2fb',
      '/..;/v2',
      '/..;x=1/v2',
      '/.\t./v2',
      '/…/v2',
      '／..／v2',
      '/%u002e%u002e/v2',
    ],
  },
  // query
  {
    plain: [''],
    odd: ['?', '?page=2', '?to=/../v2', '?https://evil.test/', '?@evil.test', '?%0d'],
  },
  // fragment
  { plain: [''], odd: ['#', '#/../v2', '#@evil.test', ' ', '\u0000', '\n', '\ud800'] },
];

/** Characters that mean something to one parser or another, wherever they stand. */
const STRAYS = [
  ...'/\\?#@:;%.[]<>"|^ +,*\t\n\r\f\u0000\u001f\u007f\u0085\u00a0\u00ad\u200b\u200d',
].concat(
  [...'\u200e\u2028\u202e\u2044\u2060\u3002\ufe52\uff0e\uff0f\uff1a\uff20\uff3c\ufeff\u0301ſK'],
  ['\ud800', '\udc00', '%00', '%09', '%0a', '%20', '%23', '%2e', '%2f', '%3a', '%3f', '%40', '%5c'],
);

/** The chance that a part is spelled plainly: about a sixth of all URLs then is the API's. */
const PLAIN = 0.78;
const ABSOLUTE = 0.85;
const STRAY = 0.1;

/**
 * Odd and hostile spellings around `https://api.example.com/v1` and the paths of a page of
 * `https://app.example.com`.
 *
 * @param seed - the same seed makes the same URLs
 */
export function oddUrls(seed: number, count: number): readonly string[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const start = random() < ABSOLUTE ? AUTHORITY : RELATIVE;
    const url = [...start, ...PATH].map((part) => spell(part, random)).join('');
    return random() < STRAY ? withStray(url, random) : url;
  });
}

function spell({ plain, odd }: Part, random: Random): string {
  return pick(random() < PLAIN ? plain : odd, random);
}

function withStray(url: string, random: Random): string {
  const at = Math.floor(random() * (url.length + 1));
  return url.slice(0, at) + pick(STRAYS, random) + url.slice(at);
}

function pick(list: readonly string[], random: Random): string {
  return list[Math.floor(random() * list.length)] ?? '';
}
