import { wayOf, type EndedRequest } from './request-way';

const SENT: EndedRequest = {
  method: 'GET',
  url: 'https://api.example.com/tasks',
  decision: 'attached',
  status: 200,
  authorization: 'present',
};
const BARE: EndedRequest = { ...SENT, decision: 'skipped', authorization: 'absent' };
const PAGE = 'https://app.example.com';

describe('wayOf', () => {
  for (const [title, request, ...expected] of [
    ['a call with the token', SENT, 'passed', 'passed', 'passed', 'passed'],
    ['a task that is missing', { ...SENT, status: 404 }, 'passed', 'passed', 'passed', 'passed'],
    ['a refused token', { ...SENT, status: 401 }, 'passed', 'passed', 'refused', 'not reached'],
    ['a missing scope', { ...SENT, status: 403 }, 'passed', 'passed', 'refused', 'not reached'],
    ['throttling', { ...SENT, status: 429 }, 'passed', 'passed', 'unknown', 'not reached'],
    ['a fault of a server', { ...SENT, status: 503 }, 'passed', 'passed', 'unknown', 'unknown'],
    ['status 0', { ...SENT, status: 0 }, 'passed', 'unknown', 'unknown', 'unknown'],
    [
      'a refusal that the browser hides',
      { ...SENT, status: 'hidden' },
      'passed',
      'passed',
      'refused',
      'not reached',
    ],
    ['a call given up', { ...SENT, status: null }, 'passed', 'unknown', 'unknown', 'unknown'],
    [
      'a call that was kept back',
      { ...SENT, decision: 'not-sent', status: null },
      'refused',
      'not reached',
      'not reached',
      'not reached',
    ],
    [
      'a simple GET without the token',
      { ...BARE, status: 401 },
      'not needed',
      'not needed',
      'refused',
      'not reached',
    ],
    [
      'a DELETE without the token',
      { ...BARE, method: 'DELETE', status: 401 },
      'not needed',
      'passed',
      'refused',
      'not reached',
    ],
    [
      'a GET with headers that nobody knows',
      { ...BARE, authorization: 'unknown', status: 401 },
      'not needed',
      'unknown',
      'refused',
      'not reached',
    ],
    [
      'an API on the page’s origin',
      { ...SENT, url: `${PAGE}/api` },
      'passed',
      'not needed',
      'passed',
      'passed',
    ],
    [
      'another server',
      { ...BARE, decision: 'no-api' },
      'not needed',
      'not needed',
      'unknown',
      'passed',
    ],
  ] as const) {
    it(`tells of ${title}: ${expected.join(', ')}`, () => {
      const way = wayOf(request, PAGE);
      expect(way.map(({ outcome }) => outcome)).toEqual([...expected]);
      expect(way.map(({ name }) => name)).toEqual([
        'Interceptor',
        'Preflight',
        'Authorizer',
        'API',
      ]);
    });
  }
});
