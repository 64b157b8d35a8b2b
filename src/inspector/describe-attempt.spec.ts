import { inspector } from '../languages/en/inspector';
import type { Attempt } from './attempts';
import { describeAttempt } from './describe-attempt';

const NOW = Date.UTC(2030, 0, 1);

describe('describeAttempt', () => {
  for (const [spoiling, status, expiresAt, verdict, shown, reason] of [
    ['none', 401, null, 'refused', '401', /found no token/],
    ['tampered', 401, NOW + 1, 'refused', '401', /signature/],
    ['expired', 401, NOW - 1, 'refused', '401', /time is over/],
    ['expired', 200, NOW + 1, 'passed', '200', /^And rightly/],
    ['expired', 200, NOW - 1, 'passed', '200', /^Nothing checks/],
    ['tampered', 200, NOW + 1, 'passed', '200', /^Nothing checks/],
    ['none', 200, null, 'passed', '200', /^Nothing checks/],
    ['header', 200, NOW + 1, 'passed', '200', /any header/],
    ['none', 0, null, 'unclear', 'no answer', /no sign that the gateway was reached/],
    ['none', 'hidden', null, 'refused', '401', /found no token/],
    ['tampered', 'hidden', NOW + 1, 'refused', '401', /signature/],
    ['expired', 'hidden', NOW + 1, 'refused', '401', /time is over/],
    ['header', 'blocked', NOW + 1, 'refused', 'blocked', /X-Not-Allowed.*did not send it/],
    ['header', 401, NOW - 1, 'unclear', '401', /401, which does not tell/],
    ['none', 429, null, 'unclear', '429', /too many requests/],
    ['tampered', 404, NOW + 1, 'unclear', '404', /404, which does not tell/],
    ['expired', 503, NOW - 1, 'unclear', '503', /503, which does not tell/],
  ] as const) {
    it(`says ${verdict} of ${status} for ${spoiling}, by ${reason.source}`, () => {
      const url = 'https://api.example.com/tasks';
      const attempt: Attempt = {
        spoiling,
        status,
        expiresAt,
        url,
        challenge: null,
        requestId: null,
      };
      const described = describeAttempt(attempt, NOW, inspector.refusals);
      expect([described.verdict, described.status]).toEqual([verdict, shown]);
      expect(described.reason).toMatch(reason);
      expect(described.basis !== '').toBe(typeof status === 'string');
    });
  }
});
