import { ApiMatcher } from './api-matcher';
import { compileApis } from './compile-apis';
import { openedUrl } from './testing/opened-url';

const PAGE = 'https://app.example.com/tasks/list';

function matcher(url: string): ApiMatcher {
  return new ApiMatcher(compileApis([{ url }], PAGE), () => PAGE);
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

/** Those that URL parsers, the mapping of host names (UTS #46) or lone halves make special. */
const SPECIAL = [
  [0x0000, 0x0180],
  [0x2000, 0x2070],
  [0x2100, 0x2110],
  [0x2488, 0x249c],
  [0x3000, 0x3004],
  [0xfe50, 0xfe70],
  [0xff00, 0xff65],
  [0xd7ff, 0xd802],
  [0xdffe, 0xe001],
  [0xfeff, 0xff00],
] as const;

describe('ApiMatcher on single characters', () => {
  const api = matcher('https://api.example.com');
  const own = matcher('/');

  for (const [start, end] of SPECIAL) {
    it(`is of one mind with the browser about those from U+${start.toString(16)}, wherever they stand`, () => {
      for (let code = start; code < end; code++) {
        for (const url of spellings(String.fromCharCode(code))) {
          const target = openedUrl(url, PAGE);
          const origin = target?.protocol === 'https:' ? target.origin : null;
          const found = [api.find(url) !== 'no-api', own.find(url) !== 'no-api'];
          const wanted = ['https://api.example.com', 'https://app.example.com'];
          expect(found)
            .withContext(JSON.stringify(url))
            .toEqual(wanted.map((other) => other === origin));
        }
      }
    });
  }
});
