import { FOREIGN_HEADER } from './attempts';
import { knownRequest } from './known-request';
import { ATTEMPT, ENTRY, PENDING } from './testing/sample-entry';

describe('knownRequest', () => {
  it('knows that a request carried the token where the interceptor attached one, and no more', () => {
    expect(knownRequest(ENTRY, undefined).authorization).toBe('present');
    expect(knownRequest({ ...ENTRY, decision: 'skipped' }, undefined).authorization).toBe(
      'unknown',
    );
  });

  it('knows whether a request has ended', () => {
    const isPending = [PENDING, ENTRY].map((request) => knownRequest(request, undefined).isPending);
    expect(isPending).toEqual([true, false]);
  });

  for (const [spoiling, authorization, header] of [
    ['none', 'absent', ''],
    ['tampered', 'present', ''],
    ['expired', 'present', ''],
    ['header', 'present', FOREIGN_HEADER],
  ] as const) {
    it(`knows what was sent to be refused with the spoiling “${spoiling}”`, () => {
      const known = knownRequest(
        { ...ENTRY, status: 0 },
        { ...ATTEMPT, spoiling, status: 'hidden' },
      );
      expect([known.authorization, known.header]).toEqual([authorization, header]);
      expect([known.status, known.decision]).toEqual(['hidden', 'skipped']);
    });
  }
});
