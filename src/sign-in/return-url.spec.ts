import { isSignIn } from './return-url';

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
