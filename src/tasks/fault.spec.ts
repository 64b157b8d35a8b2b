import { HttpErrorResponse, HttpHeaders } from '@angular/common/http';
import { CognitoAuthError } from 'ngx-cognito-http';
import { en } from '../languages/en/texts';
import { es } from '../languages/es/texts';
import { TIMED_OUT } from '../shell/testing/timed-out';
import { describeFault, readFault, type Fault } from './fault';
import { UnexpectedAnswer } from './unexpected-answer';

function answer(status: number, error: unknown = null, headers = {}): Fault {
  const response = { status, error, headers: new HttpHeaders(headers) };
  return readFault(new HttpErrorResponse(response));
}

describe('readFault', () => {
  for (const [status, code] of [
    [0, 'unreachable'],
    [400, 'rejected'],
    [401, 'session-refused'],
    [403, 'forbidden'],
    [404, 'missing'],
    [409, 'conflict'],
    [413, 'too-long'],
    [418, 'unexpected'],
    [429, 'too-many'],
    [500, 'server'],
    [504, 'server'],
  ] as const) {
    it(`knows ${status} with and without problem details`, () => {
      for (const body of [null, 'oops', [], { message: 'x' }, { errors: 'x', instance: 1 }]) {
        expect(answer(status, body)).toEqual({ code, fields: {} });
      }
    });
  }

  for (const [onLine, code] of [
    [true, 'unreachable'],
    [false, 'offline'],
  ] as const) {
    it(`takes no answer for ${code} where the device ${onLine ? 'has a' : 'has no'} network`, () => {
      spyOnProperty(navigator, 'onLine').and.returnValue(onLine);
      expect(readFault(new CognitoAuthError('offline', 'x')).code).toBe(code);
      expect([answer(0).code, answer(500).code]).toEqual([code, 'server']);
    });
  }

  it('tells a call that was given up from one that reached nobody', () => {
    expect(answer(0, TIMED_OUT).code).toBe('unanswered');
    expect(answer(0, new ProgressEvent('error')).code).toBe('unreachable');
  });

  it('names what is wrong with each field', () => {
    const errors = [
      { field: 'name', message: 'Must be 5 to 25 characters long.' },
      { field: 'hour', message: 'Is required.' },
      { field: 1, message: 'odd' },
      null,
      'odd',
    ];
    expect(answer(400, { errors }).fields).toEqual({
      name: 'Must be 5 to 25 characters long.',
      hour: 'Is required.',
    });
  });

  it('quotes the API’s reference, or else the gateway’s, where operators have to look', () => {
    const problem = { instance: 'urn:uuid:0b5c', detail: 'stack trace' };
    const headers = { 'Apigw-Requestid': 'id=' };
    expect(answer(500, problem, headers).reference).toBe('0b5c');
    for (const status of [401, 403, 429, 503]) {
      expect(answer(status, { message: 'x' }, headers).reference).toBe('id=');
    }
    for (const status of [400, 404, 409, 413]) {
      expect(answer(status, problem, headers).reference).toBeUndefined();
    }
  });

  for (const [value, seconds] of [
    ['30', 30],
    [' 1 ', 1],
    ['0', undefined],
    ['-1', undefined],
    ['1e9', undefined],
    ['Sun, 22 Nov 2026 08:00:00 GMT', undefined],
  ] as const) {
    it(`takes a Retry-After of "${value}" for ${seconds ?? 'no'} seconds`, () => {
      expect(answer(429, null, { 'Retry-After': value }).retryAfter).toBe(seconds);
    });
  }

  it('knows why there is no token, and an answer that is none', () => {
    expect(readFault(new CognitoAuthError('throttled', 'x')).code).toBe('throttled');
    expect(readFault(new UnexpectedAnswer('x')).code).toBe('unexpected');
  });

  it('lets a fault of this app pass to the error handler', () => {
    const error = new TypeError('undefined is not a function');
    expect(() => readFault(error)).toThrow(error);
  });
});

describe('describeFault', () => {
  it('speaks the user’s language', () => {
    expect(describeFault(answer(500), en.faults)).toContain('has a problem');
    expect(describeFault(answer(500), es.faults)).toContain('tiene un problema');
  });

  it('says nothing of what a server’s fault is made of', () => {
    expect(describeFault(answer(500, { detail: 'stack trace' }), en.faults)).not.toContain('stack');
  });

  it('quotes what the API says where there are no words for it', () => {
    expect(describeFault(answer(415, { detail: 'Send JSON.' }), en.faults)).toBe('Send JSON.');
  });

  it('tells how long to wait', () => {
    const fault = answer(429, null, { 'Retry-After': '30' });
    expect(describeFault(fault, en.faults)).toContain('wait 30 seconds');
  });
});
