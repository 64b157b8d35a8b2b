import { compileApis } from './compile-apis';
import { findNearMiss } from './near-miss';

const PAGE = 'https://app.example.com/shop/';
const rules = compileApis(
  [{ url: 'https://api.example.com/v1' }, { url: 'http://localhost:8101' }, { url: '/api' }],
  PAGE,
);

describe('findNearMiss', () => {
  const misses: readonly (readonly [url: string, reason: RegExp])[] = [
    ['http://api.example.com/v1/tasks', /by http:.*api\.example\.com\/v1 by https:/],
    ['https://localhost:8101/tasks', /by https:.*localhost:8101 by http:/],
    ['https://api.example.com:8443/v1', /another port than https:\/\/api\.example\.com\/v1/],
    ['http://localhost:8100/tasks', /another port than http:\/\/localhost:8101/],
    ['https://api.example.com/v1%2Ftasks', /A server may read its path as "\/v1\/tasks"/],
    ['https://api.example.com/v1/..%2Fv2', /A server may read its path as "\/\.\."/],
    ['https://api.example.com//v1/tasks', /A server may read its path as "\/v1\/tasks"/],
    ['https://api.example.com/V1/tasks', /upper and lower case/],
    [
      'https://api.example.com/v10',
      /continues the last segment of https:\/\/api\.example\.com\/v1/,
    ],
    ['undefined/tasks', /the page's own https:\/\/app\.example\.com, and not to/],
    ['/null/tasks', /the page's own/],
    ['/v1/tasks', /the page's own/],
    [
      'https://api.example.com.evil.test/v1',
      /goes to api\.example\.com\.evil\.test, which is another host/,
    ],
    ['https://x.api.example.com.evil.test/', /another host than api\.example\.com/],
  ];
  for (const [url, reason] of misses) {
    it(`knows what ${url} was meant for`, () => {
      const miss = findNearMiss(url, rules, PAGE);
      expect(miss?.reason).toMatch(reason);
      expect(miss?.fix).not.toBe('');
    });
  }

  it('takes the page’s own files for no API of the same host', () => {
    const local = compileApis([{ url: 'http://localhost:3000' }], 'http://localhost:4200/');
    expect(findNearMiss('/assets/en.json', local, 'http://localhost:4200/')).toBeNull();
    expect(findNearMiss('http://localhost:3001/x', local, 'http://localhost:4200/')).not.toBeNull();
  });

  it('gives one cause to all that miss an API in one way', () => {
    const causes = ['https://api.example.com.a.test/', 'https://api.example.com.b.test/x'].map(
      (url) => findNearMiss(url, rules, PAGE)?.cause,
    );
    expect(causes[0]).toBe(causes[1]);
  });

  const others = [
    'https://cdn.test/v1/tasks',
    'https://example.com/',
    'https://api.example.com/other',
    'https://cdn.api.example.com/logo.svg',
    'http://api.example.com/other',
    'https://api.example.com:8443/other',
    'assets/i18n/en.json',
    '/assets/logo.svg',
    '\\\\cdn.test/v1',
    'data:text/plain,api.example.com',
    'https://[::1',
  ];
  for (const url of others) {
    it(`knows nothing of ${url}`, () => {
      expect(findNearMiss(url, rules, PAGE)).toBeNull();
    });
  }
});
