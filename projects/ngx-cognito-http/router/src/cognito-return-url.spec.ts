import { convertToParamMap, DefaultUrlSerializer } from '@angular/router';

import { cognitoReturnUrl } from './cognito-return-url';

const HOME = '/home';

const ELSEWHERE: Readonly<Record<string, readonly (string | null)[]>> = {
  nothing: [null, '', ' '],
  'a path that depends on the page': ['tasks', './tasks', '../tasks', '?x', '#x', '.evil.test'],
  'another host': [
    '//evil.test',
    '///evil.test',
    '////evil.test',
    '//evil.test\\@app.test',
    '@evil.test',
  ],
  'another host to browsers, which read \\ as /': [
    '/\\evil.test',
    '\\/evil.test',
    '\\\\evil.test',
    '\\evil.test',
    '/tasks\\..\\..\\evil.test',
  ],
  'another host to browsers, which drop control characters': [
    '/\t/evil.test',
    '/\n/evil.test',
    '/\r\n/evil.test',
    '\t//evil.test',
    '\u0000//evil.test',
    '/\u0000/evil.test',
    '/tasks\r\nSet-Cookie: x=1',
    '/tasks\u007f',
    '/\u0085/evil.test',
  ],
  'blanks and what cannot be seen': [
    ' //evil.test',
    '/ /evil.test',
    '/\u00a0/evil.test',
    '/\u2028/evil.test',
    '/\u3000tasks',
    '/\u200b/evil.test',
    '/\u202etset.live//',
    '\ufeff//evil.test',
    '/\ud800',
  ],
  'another host after dot segments': [
    '/..//evil.test',
    '/.//evil.test',
    '/tasks/..//evil.test',
    '/%2e//evil.test',
    '/%2E%2e//evil.test',
    '/tasks/../..//evil.test',
  ],
  'an empty segment, which the router never writes': ['/tasks//evil.test', '/sign-in//tasks'],
  'another origin': [
    'https://evil.test',
    'https:evil.test',
    'HTTPS:/evil.test',
    'https:\\evil.test',
    'http://app.test',
    'https://app.test@evil.test/',
    'ftp://evil.test',
    'blob:https://evil.test/x',
  ],
  'a script': [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
  ],
  'the sign-in page': [
    '/sign-in',
    '/sign-in/',
    '/sign-in?returnUrl=/sign-in',
    '/sign-in?returnUrl=//evil.test',
    '/sign-in#x',
    '/sign-in;x=1',
    '/%73ign-in',
    '/sign%2Din',
    '/(sign-in)',
    '/(primary:sign-in)',
    '/tasks/../sign-in',
    '/tasks/%2e%2E/sign-in',
    '/./sign-in',
    '/sign-in/.',
    '/sign-in/x/..',
    '/sign-in)/tasks',
  ],
  'what the router cannot read': ['/100%', '/%ff', '/;x=1', '/('.repeat(60)],
};

function returnUrl(url: string | null): string {
  return cognitoReturnUrl(convertToParamMap(url === null ? {} : { returnUrl: url }), {
    home: HOME,
  });
}

describe('cognitoReturnUrl', () => {
  for (const url of [
    '/',
    '/?x=1',
    '/tasks',
    '/tasks/new?x=1#y',
    '/tasks/0b5c;a=b/edit',
    '/tasks?next=https://evil.test//x',
    '/tasks#//evil.test',
    '/tasks(popup:compose)',
    '/tasks/zo%C3%AB',
    '/tasks/zoë',
    '/sign-in-help',
    '/sign-in/profile',
    '/sign-in;x=1/profile',
    '/tasks/sign-in',
    '/Sign-In',
  ]) {
    it(`keeps ${url}`, () => expect(returnUrl(url)).toBe(url));
  }

  for (const [kind, urls] of Object.entries(ELSEWHERE)) {
    describe(`leads home from ${kind}:`, () => {
      for (const url of urls) {
        it(JSON.stringify(url), () => expect(returnUrl(url)).toBe(HOME));
      }
    });
  }

  it('leads to the start of the app where no home is named', () => {
    expect(cognitoReturnUrl(convertToParamMap({}))).toBe('/');
  });

  it('takes the first of many', () => {
    const many = convertToParamMap({ returnUrl: ['//evil.test', '/tasks'] });
    expect(cognitoReturnUrl(many)).toBe('/');
  });

  it('returns nobody to a sign-in page elsewhere', () => {
    const options = { signIn: '/account/log-in?lang=pl', home: HOME };
    const read = (url: string) => cognitoReturnUrl(convertToParamMap({ returnUrl: url }), options);
    expect(read('/account/log-in')).toBe(HOME);
    expect(read('/account/x/../log-in/')).toBe(HOME);
    expect(read('/account')).toBe('/account');
    expect(read('/sign-in')).toBe('/sign-in');
  });

  it('gives back whatever the router makes of segments, parameters and fragments', () => {
    const router = new DefaultUrlSerializer();
    const odd = ['a b', 'ä/ö', '%2e%2e', '..;x', '\\', '//', 'a:b@c', '(x)', '日本', '\t', '"<>`'];
    for (const text of odd) {
      const part = encodeURIComponent(text).replace(/[()]/g, '');
      const url = router.serialize(router.parse(`/tasks/${part}-;m=${part}?q=${part}#${part}`));
      expect(returnUrl(url)).toBe(url);
    }
  });

  it('stays on the app’s origin by the browser’s own reading', () => {
    const parts = [
      '/',
      '\\',
      '..',
      '.',
      'evil.test',
      '%2f',
      '%5c',
      '\t',
      ':',
      '@',
      '?',
      '#',
      ';',
      'https:',
    ];
    for (const a of parts) {
      for (const b of parts) {
        for (const c of parts) {
          for (const d of parts) {
            const { origin, pathname } = new URL(
              returnUrl(a + b + c + d),
              'https://app.test/sign-in',
            );
            if (origin !== 'https://app.test' || pathname.startsWith('//')) {
              fail(`${JSON.stringify(a + b + c + d)} leads to ${origin}${pathname}`);
            }
          }
        }
      }
    }
    expect().nothing();
  });
});
