import { inspector } from '../languages/en/inspector';
import type { Attempt } from './attempts';
import { stateOf } from './request-state';
import { ATTEMPT, ENTRY, PENDING } from './testing/sample-entry';

describe('stateOf', () => {
  for (const [request, text, look] of [
    [ENTRY, '200', 'good'],
    [{ ...ENTRY, status: 401 }, '401', 'bad'],
    [{ ...ENTRY, status: 0 }, 'no readable answer', 'bad'],
    [{ ...ENTRY, status: null, cancelled: true }, 'cancelled', 'neutral'],
    [{ ...ENTRY, status: null, decision: 'not-sent', error: 'offline' }, 'not sent', 'bad'],
    [{ ...ENTRY, status: null }, 'failed in the app', 'bad'],
    [PENDING, 'under way …', 'open'],
    [{ ...PENDING, decision: 'not-sent' }, 'waiting for a token', 'open'],
  ] as const) {
    it(`is “${text}”`, () => {
      expect(stateOf(request, undefined, inspector.states)).toEqual({ text, look });
    });
  }

  for (const [status, text, look] of [
    ['hidden', 'refused (inferred)', 'bad'],
    ['blocked', 'blocked (inferred)', 'bad'],
    [0, 'no readable answer', 'bad'],
  ] as const) {
    it(`is “${text}” where status 0 turned out to be ${status}`, () => {
      const attempt: Attempt = { ...ATTEMPT, status };
      expect(stateOf({ ...ENTRY, status: 0 }, attempt, inspector.states)).toEqual({ text, look });
    });
  }
});
