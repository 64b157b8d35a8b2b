import { ApiMatcher } from './api-matcher';
import { compileApis } from './compile-apis';

const PAGE = 'https://app.example.com/tasks/list';

function matcher(url: string): ApiMatcher {
  return new ApiMatcher(compileApis([{ url }], PAGE), () => PAGE);
}

describe('ApiMatcher on URLs made at random', () => {
  const PARTS: readonly (readonly string[])[] = [
    ['', '', '', '', ' ', '\t', '\u0000', 'blob:'],
    ['https', 'https', 'https', 'HTTPS', 'http', 'hTtPs', 'ht\ntps', 'wss', ''],
    [':', ':', ':', ':', '', '::'],
    ['//', '//', '//', '//', '/', '\\\\', '/\\', '///', '', '/\t/'],
    ['', '', '', '', 'user@', 'user:secret@', '@', 'api.example.com@', 'api.example.com:443@'],
    [
      'api.example.com',
      'api.example.com',
      'api.example.com',
      'API.example.com',
      'app.example.com',
      'api.example.com.',
      'api.example.com.evil.test',
      'evil.test',
      'xapi.example.com',
      'api.example.com%2f',
      'api.exa\tmple.com',
      '%61pi.example.com',
      'api example.com',
      '[::1]',
      '',
    ],
    [
      '',
      '',
      '',
      '',
      ':443',
      ':8443',
      ':0443',
      ':',
      ':x',
      ':443@evil.test',
      '.evil.test',
      '\\@evil.test',
    ],
    ['/', '/', '/', '/', '\\', '', '//', '/.', '/x/../', '/%2e%2e/', ';'],
    ['v1', 'v1', 'v1', 'v1', 'v10', 'V1', '%76%31', 'v\t1', 'v2', ''],
    [
      '',
      '/tasks',
      '/tasks',
      '/../v2',
      '/..%2fv2',
      '\\..\\v2',
      '/%2e%2e/v2',
      '/./7',
      '//7',
      '/a%20b',
      '/é',
      '%2f7',
      '/a%zz',
      '/"<>^`{|}',
    ],
    ['', '', '', '?', '?to=/../v2', '#', '#/../v2', '?https://evil.test', ' '],
  ];
  const COUNT = 5_000;

  /** Mulberry32, so that a failure can be seen again. */
  function randomness(seed: number): () => number {
    let state = seed;
    return () => {
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    };
  }

  function urls(): readonly string[] {
    const random = randomness(1);
    const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)];
    return Array.from({ length: COUNT }, () => PARTS.map(pick).join(''));
  }

  /** What the browser opens, by the browser. */
  function opened(url: string): URL | null {
    try {
      return new URL(url, PAGE);
    } catch {
      return null; // TypeError: malformed
    }
  }

  /** One character at every place where it could change the origin. */
  function spellings(character: string): readonly string[] {
    const url = 'https://api.example.com/v1';
    const places = [0, 4, 5, 6, 7, 8, 9, 11, 12, 22, 23, 24, 26];
    const absolute = places.map((at) => url.slice(0, at) + character + url.slice(at));
    const relative = ['', '/', '//', 'a', '/a', '.', '..', 'a:', '?', '#'].flatMap((start) => [
      start + character,
      `${start}${character}/api.example.com/v1`,
      `${start}${character}//api.example.com/v1`,
    ]);
    return [...absolute, ...relative, `https://api.example.com${character}evil.test/v1`];
  }

  it('sends the token to one origin, and to every spelling of it', () => {
    const root = matcher('https://api.example.com');
    let attached = 0;
    for (const url of urls()) {
      const target = opened(url);
      const rightful = target?.origin === 'https://api.example.com' && target.protocol === 'https:';
      expect(root.find(url) !== 'no-api')
        .withContext(JSON.stringify(url))
        .toBe(rightful);
      attached += Number(rightful);
    }
    expect(attached).toBeGreaterThan(COUNT / 20);
    expect(attached).toBeLessThan(COUNT / 2);
  });

  it('is of one mind with the browser about every character, wherever it stands', () => {
    const api = matcher('https://api.example.com');
    const own = matcher('/');
    for (let code = 0; code < 0x180; code++) {
      for (const url of spellings(String.fromCharCode(code))) {
        const target = opened(url);
        const origin = target?.protocol === 'https:' ? target.origin : null;
        const context = JSON.stringify(url);
        expect(api.find(url) !== 'no-api')
          .withContext(context)
          .toBe(origin === 'https://api.example.com');
        expect(own.find(url) !== 'no-api')
          .withContext(context)
          .toBe(origin === 'https://app.example.com');
      }
    }
  });

  it('sends the token to one path, and to every spelling that cannot be misread', () => {
    const v1 = matcher('https://api.example.com/v1');
    for (const url of urls()) {
      const target = opened(url);
      const covered = `${target?.protocol}//${target?.host}${target?.pathname}/`.startsWith(
        'https://api.example.com/v1/',
      );
      const clear = target !== null && !/%(?:2e|2f|5c)|\/\//i.test(target.pathname);
      if (!covered || clear) {
        expect(v1.find(url) !== 'no-api')
          .withContext(JSON.stringify(url))
          .toBe(covered);
      }
    }
  });
});
