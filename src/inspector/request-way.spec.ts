import { inspector } from '../languages/en/inspector';
import { wayOf, type KnownRequest } from './request-way';

const SENT: KnownRequest = {
  method: 'GET',
  url: 'https://api.example.com/tasks',
  decision: 'attached',
  status: 200,
  error: null,
  isPending: false,
  cancelled: false,
  authorization: 'present',
  header: '',
};
const BARE: KnownRequest = { ...SENT, decision: 'skipped', authorization: 'absent' };
const CANCELLED: KnownRequest = { ...SENT, status: null, cancelled: true };
const PENDING: KnownRequest = { ...SENT, status: null, isPending: true };
const PAGE = 'https://app.example.com';
const GONE = 'notReached notReached notReached';

/** A star stands for what is inferred. */
const WAYS: readonly (readonly [title: string, request: KnownRequest, outcomes: string])[] = [
  ['a call with the token', SENT, 'passed passed* passed* passed'],
  ['a task that is missing', { ...SENT, status: 404 }, 'passed passed* passed* passed'],
  ['a refused token', { ...SENT, status: 401 }, 'passed passed* refused notReached*'],
  ['a missing scope', { ...SENT, status: 403 }, 'passed passed* refused notReached*'],
  ['throttling', { ...SENT, status: 429 }, 'passed passed* unknown notReached'],
  ['a fault of a server', { ...SENT, status: 503 }, 'passed passed* unknown unknown'],
  ['status 0', { ...SENT, status: 0 }, 'passed unknown unknown unknown'],
  ['a hidden refusal', { ...SENT, status: 'hidden' }, 'passed passed* refused* notReached*'],
  ['a call given up', CANCELLED, 'passed unknown unknown unknown'],
  ['a call under way', PENDING, 'passed waiting waiting waiting'],
  [
    'a call that waits for a token',
    { ...PENDING, decision: 'not-sent' },
    'waiting waiting waiting waiting',
  ],
  [
    'a call given up before there was a token',
    { ...CANCELLED, decision: 'not-sent' },
    `cancelled ${GONE}`,
  ],
  [
    'a call that was kept back',
    { ...SENT, decision: 'not-sent', status: null, error: 'offline' },
    `refused ${GONE}`,
  ],
  [
    'a simple GET without the token',
    { ...BARE, status: 401 },
    'notNeeded notNeeded refused notReached*',
  ],
  [
    'a DELETE without the token',
    { ...BARE, method: 'DELETE', status: 401 },
    'notNeeded passed* refused notReached*',
  ],
  [
    'a GET with headers that nobody knows',
    { ...BARE, authorization: 'unknown', status: 401 },
    'notNeeded unknown refused notReached*',
  ],
  [
    'a header that is not allowed',
    { ...BARE, authorization: 'present', header: 'X', status: 'blocked' },
    'notNeeded refused* notReached notReached',
  ],
  ['a header that is allowed', { ...BARE, header: 'X' }, 'notNeeded passed* passed* passed'],
  ['the page’s origin', { ...SENT, url: `${PAGE}/api` }, 'passed notNeeded passed* passed'],
  ['another server', { ...BARE, decision: 'no-api' }, 'notNeeded notNeeded unknown passed'],
];

describe('wayOf', () => {
  for (const [title, request, outcomes] of WAYS) {
    it(`tells of ${title}: ${outcomes}`, () => {
      const way = wayOf(request, PAGE, inspector.way);
      const told = way.map(({ outcome, isInferred }) => outcome + (isInferred ? '*' : ''));
      expect(told.join(' ')).toBe(outcomes);
      expect(way.map(({ name }) => name)).toEqual([
        'interceptor',
        'preflight',
        'authorizer',
        'api',
      ]);
    });
  }

  it('tells what the app gave up from what the network lost', () => {
    const texts = [
      CANCELLED,
      { ...CANCELLED, cancelled: false },
      { ...SENT, status: 0 as const },
    ].map((request) => wayOf(request, PAGE, inspector.way)[3]?.text);
    expect(new Set(texts).size).toBe(3);
  });
});
