import { ApiMatcher } from './api-matcher';
import { compileApis } from './compile-apis';

const PAGE = 'https://app.example.com/tasks/list';
const V1 = 'https://api.example.com/v1';

describe('ApiMatcher, of an API at https://api.example.com/v1,', () => {
  const matcher = new ApiMatcher(compileApis([{ url: V1 }], PAGE), () => PAGE);

  describe('covers', () => {
    const spellings: Readonly<Record<string, readonly string[]>> = {
      'spelled plainly': [
        'https://api.example.com/v1',
        'https://api.example.com/v1/',
        'https://api.example.com/v1/tasks/7',
        'https://api.example.com/v1?page=2',
        'https://api.example.com/v1#top',
        'https://api.example.com/v1/.well-known/x',
        'https://api.example.com/v1/a%20b',
        'https://api.example.com/v1/naïve',
        'https://api.example.com/v1/50%',
        'https://api.example.com/v1/{id}/"<>^`|[]',
        'https://api.example.com/v1/@user/https://evil.test',
      ],
      'with a query or fragment that looks like a path or host': [
        'https://api.example.com/v1?/../../v2',
        'https://api.example.com/v1/tasks?to=/../../v2',
        'https://api.example.com/v1?https://evil.test/',
        'https://api.example.com/v1?@evil.test',
        'https://api.example.com/v1#@evil.test/../v2',
        'https://api.example.com/v1?a=%2e%2e%2f',
      ],
      'with dot segments that lead there': [
        'https://api.example.com/v2/../v1/tasks',
        'https://api.example.com/%2e%2e/v1/tasks',
        'https://api.example.com/../../v1/tasks',
        'https://api.example.com/./v1/./tasks/.',
        'https://api.example.com/v1/tasks/..',
      ],
      'with escapes and parameters that all servers read alike': [
        'https://api.example.com/v1/a%2Fb',
        'https://api.example.com/v1/%74asks',
        'https://api.example.com/v1/a%252Fb',
        'https://api.example.com/v1/tasks;page=2/7',
        'https://api.example.com/v1//tasks',
        'https://api.example.com/v1/...',
        'https://api.example.com/v1/..a/a..',
      ],
      'with other letters of the scheme and host': [
        'HTTPS://API.EXAMPLE.COM/v1/tasks',
        'https://%61pi.example.com/v1/tasks',
        'https://api%2eexample%2Ecom/v1/tasks',
        'https://ａｐｉ.example.com/v1/tasks', // full-width
        'https://ⓐpi.example.com/v1/tasks',
        'https://api。example．com/v1/tasks', // ideographic and full-width full stop
        'https://api.exam\u00adple.com/v1/tasks', // a soft hyphen is dropped
        'https://api.exam\u200bple.com/v1/tasks', // so is a zero-width space
      ],
      'with the default port': [
        'https://api.example.com:443/v1/tasks',
        'https://api.example.com:0443/v1/tasks',
        'https://api.example.com:/v1/tasks',
      ],
      'with credentials': [
        'https://user:password@api.example.com/v1/tasks',
        'https://@api.example.com/v1/tasks',
        'https://evil.test@api.example.com/v1/tasks',
        'https://evil.test%2f@api.example.com/v1/tasks',
        'https://evil.test:443@api.example.com/v1/tasks',
      ],
      'with other slashes': [
        'https://api.example.com\\v1\\tasks',
        'https:\\\\api.example.com/v1/tasks',
        'https:///api.example.com/v1/tasks',
        'https:/\\api.example.com/v1/tasks',
        '//api.example.com/v1/tasks',
        '/\\api.example.com/v1/tasks',
        '\\\\api.example.com/v1/tasks',
        '////api.example.com/v1/tasks',
      ],
      'with whitespace and control characters that are dropped': [
        '/\t/api.example.com/v1/tasks',
        ' https://api.example.com/v1/tasks\n',
        '\u0000https://api.example.com/v1/tasks\u001f',
        'ht\ntps://api.exa\tmple.com/v\r1/tasks',
      ],
    };
    for (const [how, urls] of Object.entries(spellings)) {
      for (const url of urls) {
        it(`${how}: ${JSON.stringify(url)}`, () => {
          expect(matcher.find(url)).toEqual(jasmine.objectContaining({ path: ['v1'] }));
        });
      }
    }
  });

  describe('does not cover', () => {
    const strangers: Readonly<Record<string, readonly string[]>> = {
      'another path of the host': [
        'https://api.example.com/',
        'https://api.example.com',
        'https://api.example.com/v10',
        'https://api.example.com/v1x/tasks',
        'https://api.example.com/v1.',
        'https://api.example.com/v1%20',
        'https://api.example.com/v1%00/tasks',
        'https://api.example.com/V1/tasks',
        'https://api.example.com/x/v1/tasks',
        'https://api.example.com/ｖ1/tasks',
        'https://api.example.com//v1/tasks',
        'https://api.example.com/?/v1/tasks',
        'https://api.example.com?v1/tasks',
        'https://api.example.com#v1/tasks',
        'https://api.example.com/#/v1/tasks',
      ],
      'a path that dot segments lead out of': [
        'https://api.example.com/v1/..',
        'https://api.example.com/v1/../v2/tasks',
        'https://api.example.com/v1/%2e%2E/v2/tasks',
        'https://api.example.com/v1/.%2e/v2/tasks',
        'https://api.example.com/v1\\..\\v2',
        'https://api.example.com/v1/tasks\\..\\..\\v2',
        'https://api.example.com/v1/.\t./v2',
        'https://api.example.com/v1/\t../v2',
        'https://api.example.com/v1/\n%2e%2e/v2',
      ],
      'a path that a server may read otherwise, by escaped slashes': [
        'https://api.example.com/v1/..%2fv2',
        'https://api.example.com/v1/..%5Cv2',
        'https://api.example.com/v1%2f..%2fv2',
        'https://api.example.com/v1/a/%2e%2e%2f..%2fv2',
        'https://api.example.com/v1%2ftasks',
      ],
      'a path that a server may read otherwise, by escaped letters': [
        'https://api.example.com/%76%31/tasks',
      ],
      'a path that a server may read otherwise, by parameters': [
        'https://api.example.com/v1/..;/v2',
        'https://api.example.com/v1/x/..;a=b/..%3b/v2',
        'https://api.example.com/v1;x=1/tasks',
        'https://api.example.com/v1%3bx/tasks',
      ],
      'a path that two servers in a row may read otherwise': [
        'https://api.example.com/v1/..%252fv2',
        'https://api.example.com/v1/%252e%252e/v2',
        'https://api.example.com/v1/%25%32%65%2%65/v2',
      ],
      'a path that some server reads otherwise on the way back to it': [
        'https://api.example.com/v1/..%2fv2/..;/v1/tasks', // /v2/..;/v1/tasks, parameters kept
        'https://api.example.com/v1/..;/v1/tasks',
        'https://api.example.com/v1/tasks/..%2fx',
        'https://api.example.com/v1/tasks%2f..',
      ],
      'a host that the API’s is a part of': [
        'https://api.example.com.evil.test/v1/tasks',
        'https://api.example.community/v1/tasks',
        'https://xapi.example.com/v1/tasks',
        'https://x.api.example.com/v1/tasks',
        'https://example.com/v1/tasks',
        'https://api-example.com/v1/tasks',
        'https://api.example.com./v1/tasks',
        'https://api.example.com\t.evil.test/v1/tasks',
      ],
      'a host that looks like the API’s': [
        'https://аpi.example.com/v1/tasks', // the first letter is Cyrillic
        'https://apı.example.com/v1/tasks', // without its dot
        'https://xn--pi-7kc.example.com/v1/tasks',
        'https://api․example․com/v1/tasks', // one dot leaders, which are letters of one label
        'https://api-example-com.evil.test/v1/tasks',
      ],
      'the API’s host as another’s credentials': [
        'https://api.example.com@evil.test/v1/tasks',
        'https://api.example.com:443@evil.test/v1/tasks',
        'https://api.example.com%2f@evil.test/v1/tasks',
        'https://api.example.com%40@evil.test/v1/tasks',
        'https://api.example.com：443@evil.test/v1/tasks', // a full-width colon
        'https://a@b@evil.test/v1/tasks',
      ],
      'the API’s host in another’s path, query or fragment': [
        'https://evil.test/https://api.example.com/v1/tasks',
        'https://evil.test?https://api.example.com/v1/tasks',
        'https://evil.test#https://api.example.com/v1/tasks',
        'https://evil.test#@api.example.com/v1/tasks',
        'https://evil.test\\.api.example.com/v1/tasks',
        'https://evil.test\\@api.example.com/v1/tasks',
        'https://evil.test/@api.example.com/v1/tasks',
        'https://evil.test/12345/v1?https://api.example.com', // its path begins where the API’s does
        'https://api.example.com\\@evil.test/v1',
      ],
      'another scheme or port': [
        'http://api.example.com/v1/tasks',
        'http://api.example.com:443/v1/tasks',
        'https://api.example.com:80/v1/tasks',
        'https://api.example.com:8443/v1/tasks',
        'wss://api.example.com/v1/tasks',
        'ftp://api.example.com/v1/tasks',
        'capacitor://api.example.com/v1/tasks',
        'httpss://api.example.com/v1/tasks',
      ],
      'schemes that hold a URL or borrow its origin': [
        'blob:https://api.example.com/v1/tasks',
        'filesystem:https://api.example.com/v1/tasks',
        'view-source:https://api.example.com/v1/tasks',
        'data:text/plain,https://api.example.com/v1/tasks',
        'javascript:alert(1)//api.example.com/v1',
        'file:///v1/tasks',
        'about:blank',
      ],
      'what is relative to the page': [
        '/v1/tasks',
        'v1/tasks',
        '//evil.test/v1/tasks',
        'https:api.example.com/v1/tasks', // relative, as the page has the same scheme
        'https:/api.example.com/v1/tasks',
        'https:\\api.example.com/v1/tasks',
        'api.example.com/v1/tasks',
        '?https://api.example.com/v1',
        '#https://api.example.com/v1',
        '\u00a0https://api.example.com/v1/tasks', // a space that is not dropped
        '',
        '\u0000',
        '\ud800',
      ],
      'what no browser opens': [
        'https://',
        'https://[::1/v1',
        'https://api.example.com:99999/v1/tasks',
        'https://api.example.com:x/v1/tasks',
        'https://api.exa mple.com/v1/tasks',
        'https://api.example.com%2fv1/tasks',
        'https://api.example.com%00/v1/tasks',
        'https://api.example.com／v1/tasks', // a full-width slash
        'https://api.example.com℀/v1/tasks', // becomes a slash between two letters
        'https://xn--a/v1/tasks',
        'https://\ud800.example.com/v1/tasks',
        'http://%',
      ],
    };
    for (const [what, urls] of Object.entries(strangers)) {
      for (const url of urls) {
        it(`${what}: ${JSON.stringify(url)}`, () => {
          expect(matcher.find(url)).toBe('no-api');
        });
      }
    }
  });
});
