import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { readApiUrl } from './api-url.ts';

describe('readApiUrl', () => {
  const accepted = [
    'https://api.example.com',
    'https://api.example.com/',
    'https://api.example.com:8443/v1/',
    'HTTPS://API.EXAMPLE.COM/v1',
    'http://localhost:8101',
    'http://dev.localhost:8101/api',
    'http://127.0.0.1:8101',
    'http://[::1]:8101',
    '/api',
    '/',
  ];
  for (const url of accepted) {
    it(`accepts ${url}`, () => assert.equal(readApiUrl(url), url));
  }

  const refused: Readonly<Record<string, string>> = {
    'https://api.example.com/ v1': 'which holds whitespace',
    'https://api.example.com\n': 'which holds whitespace',
    'https://*.example.com': 'a wildcard',
    'https://%2a.example.com': 'a wildcard',
    'https://api.example.com/v1/*': 'a wildcard',
    'https://api.example.com?stage=1': 'with a query or a fragment',
    'https://api.example.com/#v1': 'with a query or a fragment',
    'api.example.com': 'neither absolute nor a path',
    '//api.example.com': 'neither absolute nor a path',
    '\\\\api.example.com': 'neither absolute nor a path',
    'javascript:alert(1)': 'neither absolute nor a path',
    'https://': 'which opens no HTTPS URL',
    'https://api.example.com:99999': 'which opens no HTTPS URL',
    'ftp://api.example.com': 'which opens no HTTPS URL',
    'wss://api.example.com': 'which opens no HTTPS URL',
    'http://api.example.com': 'where anyone on the way can read the token',
    'http://localhost.example.com': 'where anyone on the way can read the token',
    'http://127.0.0.1.example.com': 'where anyone on the way can read the token',
    'https://api.example.com/v1/../v2': 'whose path may be opened as another one',
    'https://api.example.com\\v1': 'whose path may be opened as another one',
    'https://api.example.com/v1//tasks': 'whose path may be opened as another one',
    'https://api.example.com/v1;x=1': 'whose path may be opened as another one',
    'https://api.example.com/%2e%2e/v1': 'whose path may be opened as another one',
    'https://api.example.com/%76%31': 'whose path may be opened as another one',
    'https://api.example.com/größe': 'whose path may be opened as another one',
    '/\\api.example.com': 'whose path may be opened as another one',
  };
  for (const [url, problem] of Object.entries(refused)) {
    it(`refuses ${JSON.stringify(url)}, ${problem}`, () => {
      assert.throws(
        () => readApiUrl(url),
        ({ message }: Error) =>
          message.startsWith(`ng add ngx-cognito-http: --api-url is "${url}", ${problem}. `),
      );
    });
  }

  it('says what to write instead', () => {
    assert.throws(() => readApiUrl('http://api.example.com'), {
      message:
        'ng add ngx-cognito-http: --api-url is "http://api.example.com", where anyone on the way ' +
        'can read the token. Serve it by HTTPS; HTTP is for localhost alone.',
    });
  });

  for (const missing of [undefined, '']) {
    it(`asks for the option that is ${missing === '' ? 'empty' : 'missing'}`, () => {
      assert.throws(() => readApiUrl(missing), {
        message:
          'ng add ngx-cognito-http: --api-url is missing. Write --api-url=https://host/path.',
      });
    });
  }

  it('does not repeat the credentials that it refuses', () => {
    assert.throws(
      () => readApiUrl('https://ada:secret@api.example.com'),
      ({ message }: Error) =>
        message.includes('"https://…@api.example.com", with credentials') &&
        !message.includes('secret'),
    );
  });
});
