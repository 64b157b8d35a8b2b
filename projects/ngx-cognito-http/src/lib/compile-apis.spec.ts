import type { CognitoApi } from './cognito-api';
import { CognitoAuthError } from './cognito-auth-error';
import { compileApis } from './compile-apis';

const PAGE = 'https://app.example.com/tasks/';
const URL_OK = 'https://api.example.com/v1';

function compile(...apis: readonly object[]): unknown {
  return compileApis(apis as readonly CognitoApi[], PAGE);
}

function refusal(run: () => unknown): CognitoAuthError {
  try {
    run();
  } catch (error) {
    if (error instanceof CognitoAuthError) {
      return error;
    }
    throw error;
  }
  return fail('nothing was refused') as never;
}

describe('compileApis', () => {
  describe('refuses what is no API:', () => {
    const refused: readonly (readonly [unknown, RegExp])[] = [
      [undefined, /apis\[0\] is undefined, which is no API/],
      [
        'https://api.example.com',
        /apis\[0\] is "https:\/\/api\.example\.com", which is no API.*\{ url/,
      ],
      [{ urls: URL_OK }, /apis\[0\] is object, which is no API/],
      [{ url: URL_OK, exclude: '/public' }, /apis\[0\]\.exclude is "\/public", which is no list/],
      [{ url: URL_OK, methods: 'GET' }, /apis\[0\]\.methods is "GET", which is no list/],
      [{ url: URL_OK, token: 'refresh' }, /apis\[0\]\.token is "refresh".*"access" or "id"/],
      [{ url: URL_OK, session: 'optonal' }, /apis\[0\]\.session is "optonal".*"optional"/],
    ];
    for (const [api, message] of refused) {
      it(JSON.stringify(api) ?? 'undefined', () => {
        expect(() => compile(api as object)).toThrowError(message);
      });
    }
  });

  describe('refuses a url', () => {
    const refused: readonly (readonly [unknown, RegExp])[] = [
      [undefined, /apis\[0\]\.url is undefined/],
      ['', /no URL/],
      ['https://*.example.com', /wildcard.*List each host/],
      ['https://%2a.example.com', /wildcard/],
      ['https://api.example.com/*', /wildcard/],
      ['https://user:secret@api.example.com', /credentials/],
      ['https://@api.example.com', /credentials/],
      ['http://api.example.com', /HTTPS/],
      ['http://localhost.evil.test', /HTTPS/],
      ['http://127.0.0.1.evil.test', /HTTPS/],
      ['http://0.0.0.0', /HTTPS/],
      ['ws://localhost', /no HTTPS URL/],
      ['capacitor://localhost', /no HTTPS URL/],
      ['file:///v1', /no HTTPS URL/],
      ['data:text/plain,x', /neither absolute nor a path/],
      ['api.example.com', /neither absolute nor a path/],
      ['v1', /neither absolute nor a path/],
      ['./v1', /neither absolute nor a path/],
      ['//api.example.com', /neither absolute nor a path/],
      ['https:api.example.com', /neither absolute nor a path/],
      ['/\\api.example.com', /opened/],
      ['https://', /no HTTPS URL/],
      ['https://api.example.com:99999', /no HTTPS URL/],
      ['https:///api.example.com', /opened as "\/"/],
      ['https://api.example.com/a/../b', /opened as "\/b"/],
      ['https://api.example.com/a/%2e%2E/b', /opened as "\/b"/],
      ['https://api.example.com/./b', /opened as "\/b"/],
      ['https://api.example.com/..', /opened/],
      ['https://api.example.com/a//b', /opened as "\/a\/b"/],
      ['https://api.example.com//', /opened/],
      ['https://api.example.com\\v1', /opened as "\/v1"/],
      ['https://api.example.com/%76%31', /opened as "\/v1"/],
      ['https://api.example.com/a%2fb', /opened as "\/a\/b"/],
      ['https://api.example.com/v1;x=1', /opened as "\/v1"/],
      ['https://api.example.com/naïve', /opened as "\/na%C3%AFve"/],
      ['/api/../v1', /opened as "\/v1"/],
      ['https://api.example.com/v1?x', /query/],
      ['https://api.example.com/v1#x', /fragment/],
      [' https://api.example.com', /whitespace/],
      ['https://api.exa\tmple.com', /whitespace/],
    ];
    for (const [url, message] of refused) {
      it(String(JSON.stringify(url)), () => {
        const error = refusal(() => compile({ url }));
        expect(error.code).toBe('not-configured');
        expect(error.message).toMatch(message);
        expect(error.message).toContain('apis[0].url');
        expect(error.message).toContain(error.recovery);
      });
    }

    it('by the page that it would be opened from', () => {
      expect(() => compileApis([{ url: '/api' }], 'http://intranet/')).toThrowError(
        /opened at http:\/\/intranet/,
      );
      expect(() => compileApis([{ url: '/api' }], 'capacitor://localhost/')).toThrowError(
        /from "capacitor:\/\/localhost\/"/,
      );
    });

    it('without repeating what the page’s URL holds', () => {
      expect(() => compileApis([{ url: '/api' }], 'file:///app?code=secret#secret')).toThrowError(
        /from "file:\/\/\/app"/,
      );
    });

    it('without repeating its credentials', () => {
      const { message } = refusal(() => compile({ url: 'https://user:secret@api.example.com' }));
      expect(message).toContain('"https://…@api.example.com"');
      expect(message).not.toMatch(/user|secret/);
      for (const url of [
        'user:secret@api.example.com',
        'https:\\\\user:secret@x',
        '//user:sec/ret@x',
      ]) {
        expect(refusal(() => compile({ url })).message).not.toMatch(/user|sec/);
      }
    });
  });

  describe('refuses', () => {
    const refused: readonly (readonly [object, RegExp])[] = [
      [{ exclude: [''] }, /exclude\[0\] is "".*no path/],
      [{ exclude: ['/'] }, /no path below/],
      [{ exclude: ['public'] }, /no path below/],
      [{ exclude: ['https://api.example.com/v1/public'] }, /no path below/],
      [{ exclude: ['/ok', '//'] }, /exclude\[1\].*opened/],
      [{ exclude: ['/public/**'] }, /wildcard/],
      [{ exclude: ['/pub*'] }, /wildcard/],
      [{ exclude: ['/{proxy+}'] }, /wildcard/],
      [{ exclude: ['/users/x{id}'] }, /part of a segment/],
      [{ exclude: ['/users/{id}x'] }, /part of a segment/],
      [{ exclude: ['/users/{a}{b}'] }, /part of a segment/],
      [{ exclude: ['/public?x'] }, /query/],
      [{ exclude: ['/a/../b'] }, /opened as "\/b"/],
      [{ exclude: ['/a//b'] }, /opened as "\/a\/b"/],
      [{ exclude: ['/a b'] }, /opened as "\/a%20b"/],
      [{ exclude: ['/v1/public'] }, /repeats/],
      [{ methods: [] }, /methods is .*empty list/],
      [{ methods: ['GET', ''] }, /methods\[1\].*no HTTP method/],
      [{ methods: ['GET POST'] }, /no HTTP method/],
      [{ header: '' }, /header is ""/],
      [{ header: 'X Token' }, /browsers refuse/],
      [{ header: 'X-Token\r\nX-Other' }, /browsers refuse/],
      [{ header: 'Cookie' }, /browsers refuse/],
      [{ header: 'sec-token' }, /browsers refuse/],
      [{ scheme: 'Bearer ' }, /no authentication scheme/],
      [{ scheme: 'Bearer\n' }, /no authentication scheme/],
    ];
    for (const [api, message] of refused) {
      it(JSON.stringify(api), () => {
        expect(() => compile({ url: URL_OK, ...api })).toThrowError(CognitoAuthError, message);
      });
    }

    it('one API listed twice, however it is spelt', () => {
      const twice = /apis\[1\]\.url is .*apis\[0\] lists already/;
      expect(() => compile({ url: URL_OK }, { url: URL_OK })).toThrowError(twice);
      expect(() =>
        compile({ url: URL_OK }, { url: 'HTTPS://API.example.com:443/v1/' }),
      ).toThrowError(twice);
      expect(() => compile({ url: '/api' }, { url: 'https://app.example.com/api' })).toThrowError(
        twice,
      );
    });

    it('an API that another one excludes, in either order', () => {
      const outer = { url: 'https://api.example.com', exclude: ['/{stage}/public'] };
      const inner = { url: 'https://api.example.com/v1/public/x' };
      expect(() => compile(outer, inner)).toThrowError(/one excludes the other/);
      expect(() => compile(inner, outer)).toThrowError(/one excludes the other/);
      expect(() => compile(outer, { url: 'https://other.example.com/v1/public' })).not.toThrow();
    });

    it('what is no list', () => {
      expect(() => compileApis(undefined as never, PAGE)).toThrowError(/apis is undefined/);
    });
  });

  it('accepts HTTPS anywhere and HTTP on this machine', () => {
    const urls = [
      'https://api.example.com',
      'https://api.example.com/',
      'https://api.example.com:8443/v1/tasks.v2/a%20b/~x/',
      'https://127.0.0.1',
      'HTTPS://API.EXAMPLE.COM',
      'https://bücher.example/v1',
      'http://localhost:8101',
      'http://api.localhost',
      'http://127.1.2.3:80/v1',
      'http://[::1]:8101',
      '/',
      '/api/',
    ];
    for (const url of urls) {
      expect(() => compile({ url }))
        .withContext(url)
        .not.toThrow();
    }
  });

  it('takes any header’s name where no browser can be asked', () => {
    const { Request: original } = globalThis;
    try {
      Object.assign(globalThis, { Request: undefined });
      expect(() => compile({ url: URL_OK })).not.toThrow();
      expect(() => compile({ url: URL_OK, header: 'X Token' })).toThrowError(/browsers refuse/);
    } finally {
      Object.assign(globalThis, { Request: original });
    }
  });

  describe('in production', () => {
    const { ngDevMode } = globalThis as { ngDevMode?: unknown };
    beforeEach(() => Object.assign(globalThis, { ngDevMode: false }));
    afterEach(() => Object.assign(globalThis, { ngDevMode }));

    const refused: readonly (readonly [object, string])[] = [
      [{ url: undefined }, 'apis[0].url: no URL'],
      [{ url: 'http://api.example.com' }, 'apis[0].url: insecure'],
      [{ url: 'https://api.example.com@evil.test' }, 'credentials'],
      [{ url: '//api.example.com' }, 'relative'],
      [{ url: 'https://[' }, 'unopenable'],
      [{ url: 'https://api.example.com/v1/..' }, 'rewritten'],
      [{ url: 'https://api.example.com/v1?x' }, 'rewritten'],
      [{ url: URL_OK, exclude: ['public'] }, 'apis[0].exclude[0]: no path'],
      [{ url: URL_OK, exclude: ['/pub*'] }, 'pattern'],
      [{ url: URL_OK, exclude: ['/x{id}'] }, 'partial segment'],
      [{ url: URL_OK, exclude: ['/a/../b'] }, 'rewritten'],
      [{ url: URL_OK, exclude: ['/v1/public'] }, 'repeated'],
    ];
    for (const [api, message] of refused) {
      it(`still refuses ${JSON.stringify(api)}, in short`, () => {
        const error = refusal(() => compile(api));
        expect(error.code).toBe('not-configured');
        expect(error.message.endsWith(message)).withContext(error.message).toBeTrue();
      });
    }

    it('matches nothing by a wildcard', () => {
      const [rule] = compileApis([{ url: 'https://*.example.com' }], PAGE);
      expect(rule?.origin).toMatch(/^https:\/\/(?:\*|%2A)\.example\.com$/);
    });
  });

  it('fills in what is left out', () => {
    const [rule] = compileApis([{ url: '/api/' }], PAGE);
    expect(rule).toEqual({
      origin: 'https://app.example.com',
      path: ['api'],
      excluded: [],
      methods: null,
      when: null,
      token: 'access',
      header: 'Authorization',
      prefix: 'Bearer ',
      session: 'required',
      retry401: jasmine.any(Function) as unknown as null,
      transferCache: undefined,
    });
  });
});
