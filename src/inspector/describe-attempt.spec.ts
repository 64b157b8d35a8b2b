import { inspector } from '../languages/en/inspector';
import type { Attempt } from './attempts';
import { describeAttempt } from './describe-attempt';

describe('describeAttempt', () => {
  for (const [spoiling, status, hasExpired, verdict, shown, reason] of [
    ['none', 401, false, 'refused', '401', /found no token/],
    ['tampered', 401, false, 'refused', '401', /signature/],
    ['expired', 401, true, 'refused', '401', /has expired/],
    ['expired', 200, false, 'accepted', '200', /^Correct/],
    ['expired', 200, true, 'passed', '200', /^Nothing checks/],
    ['tampered', 200, false, 'passed', '200', /^Nothing checks/],
    ['none', 200, false, 'passed', '200', /^Nothing checks/],
    ['header', 200, false, 'passed', '200', /any header/],
    ['none', 0, false, 'unclear', 'no answer', /no sign that the gateway was reached/],
    ['none', 'hidden', false, 'refused', '401', /found no token/],
    ['tampered', 'hidden', false, 'refused', '401', /signature/],
    ['expired', 'hidden', false, 'refused', '401', /has expired/],
    ['header', 'blocked', false, 'refused', 'blocked', /X-Not-Allowed.*did not send it/],
    ['header', 401, true, 'unclear', '401', /401, which does not say/],
    ['none', 429, false, 'unclear', '429', /too many requests/],
    ['tampered', 404, false, 'unclear', '404', /404, which does not say/],
    ['expired', 503, true, 'unclear', '503', /503, which does not say/],
  ] as const) {
    it(`says ${verdict} of ${status} for ${spoiling}, by ${reason.source}`, () => {
      const url = 'https://api.example.com/tasks';
      const attempt: Attempt = {
        spoiling,
        status,
        hasExpired,
        url,
        challenge: null,
        requestId: null,
      };
      const described = describeAttempt(attempt, inspector.refusals);
      expect([described.verdict, described.status]).toEqual([verdict, shown]);
      expect(described.reason).toMatch(reason);
      expect(described.basis !== '').toBe(typeof status === 'string');
    });
  }
});
