import { HOME, isSignIn, safeReturnUrl } from './return-url';

describe('safeReturnUrl', () => {
  for (const url of [
    '/tasks',
    '/tasks/new?x=1#y',
    '/tasks/0b5c/edit',
    '/nowhere?next=https://evil.example',
    '/sign-in-help',
  ]) {
    it(`keeps ${url}`, () => expect(safeReturnUrl(url)).toBe(url));
  }

  for (const url of [
    null,
    undefined,
    '',
    ' ',
    'tasks',
    '?x',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/tasks\\..\\..\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '\t//evil.example',
    ' //evil.example',
    '/ /evil.example',
    '/\u0000/evil.example',
    '/\u00a0/evil.example',
    'https://evil.example',
    'HTTPS:evil.example',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'blob:https://evil.example/x',
    '@evil.example',
    '.evil.example',
    '/sign-in',
    '/sign-in?returnUrl=/sign-in',
    '/sign-in#x',
    '/sign-in;x=1',
    '/tasks/../sign-in',
    '/./sign-in',
  ]) {
    it(`leads ${JSON.stringify(url)} home`, () => expect(safeReturnUrl(url)).toBe(HOME));
  }

  it('stays on the app’s origin by the browser’s own reading, whatever path it keeps', () => {
    for (const url of [
      '/..//evil.example',
      '/.//evil.example',
      '/%2f%2fevil.example',
      '/%5cevil.example',
    ]) {
      expect(new URL(safeReturnUrl(url), 'https://app.example/sign-in').origin).toBe(
        'https://app.example',
      );
    }
  });
});

describe('isSignIn', () => {
  for (const [url, expected] of [
    ['/sign-in', true],
    ['/sign-in?returnUrl=%2Ftasks', true],
    ['/sign-in#x', true],
    ['/sign-in;x=1', true],
    ['/sign-in/x', false],
    ['/sign-in-help', false],
    ['/tasks?x=/sign-in', false],
  ] as const) {
    it(`says ${expected} of ${url}`, () => expect(isSignIn(url)).toBe(expected));
  }
});
