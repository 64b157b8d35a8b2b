import type { Attempt } from './attempts';
import { describeAttempt } from './describe-attempt';

const NOW = Date.UTC(2030, 0, 1);

describe('describeAttempt', () => {
  for (const [credential, status, expiresAt, text] of [
    ['none', 401, null, /^Refused.*found no token/],
    ['tampered', 401, NOW + 1, /^Refused.*signature/],
    ['expired', 401, NOW - 1, /^Refused.*time is over/],
    ['expired', 200, NOW + 1, /^Not refused, and rightly/],
    ['expired', 200, NOW - 1, /^Not refused: nothing checks/],
    ['tampered', 200, NOW + 1, /^Not refused: nothing checks/],
    ['none', 200, null, /^Not refused: nothing checks/],
    ['none', 0, null, /no sign that the gateway was reached/],
    ['none', 'hidden', null, /^Refused, as is to be inferred.*found no token/],
    ['tampered', 'hidden', NOW + 1, /^Refused, as is to be inferred.*signature/],
    ['expired', 'hidden', NOW + 1, /^Refused, as is to be inferred.*time is over/],
    ['none', 429, null, /too many requests/],
    ['tampered', 404, NOW + 1, /404, which does not tell/],
    ['expired', 503, NOW - 1, /503, which does not tell/],
  ] as const) {
    it(`explains ${status} for ${credential} by ${text.source}`, () => {
      const attempt: Attempt = {
        credential,
        status,
        expiresAt,
        url: 'https://api.example.com/tasks',
        challenge: null,
        requestId: null,
      };
      expect(describeAttempt(attempt, NOW)).toMatch(text);
    });
  }
});
