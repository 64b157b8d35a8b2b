import { HttpErrorResponse } from '@angular/common/http';
import { CognitoAuthError } from 'ngx-cognito-http';
import { describeFault } from './fault';

function answer(status: number, error: unknown = null): HttpErrorResponse {
  return new HttpErrorResponse({ status, error });
}

describe('describeFault', () => {
  for (const [status, message, kind] of [
    [0, 'cannot be reached', 'other'],
    [400, 'was not accepted', 'other'],
    [401, 'session was not accepted', 'other'],
    [403, 'may not', 'other'],
    [404, 'no such task', 'missing'],
    [409, 'changed elsewhere', 'conflict'],
    [413, 'Shorten', 'other'],
    [418, 'unexpected answer', 'other'],
    [429, 'Too many', 'other'],
    [500, 'has a problem', 'other'],
    [504, 'has a problem', 'other'],
  ] as const) {
    it(`puts ${status} into words, with and without problem details`, () => {
      for (const body of [
        null,
        'oops',
        [],
        { message: 'Unauthorized' },
        { errors: 'x', instance: 1 },
      ]) {
        const fault = describeFault(answer(status, body));
        expect(fault.message).toContain(message);
        expect(fault.kind).toBe(kind);
        expect(fault.fields).toEqual({});
      }
    });
  }

  it('names what is wrong with each field', () => {
    const errors = [
      { field: 'name', message: 'Must be 5 to 25 characters long.' },
      { field: 'hour', message: 'Is required.' },
      { field: 1, message: 'odd' },
      null,
      'odd',
    ];
    expect(describeFault(answer(400, { errors })).fields).toEqual({
      name: 'Must be 5 to 25 characters long.',
      hour: 'Is required.',
    });
  });

  it('quotes the reference of a server’s fault', () => {
    const fault = describeFault(answer(500, { instance: 'urn:uuid:0b5c', detail: 'stack trace' }));
    expect(fault.reference).toBe('0b5c');
    expect(fault.message).not.toContain('stack');
  });

  it('quotes what the API says where it has no words of its own', () => {
    expect(describeFault(answer(415, { detail: 'Send JSON.' })).message).toBe('Send JSON.');
  });

  it('tells why there is no token', () => {
    expect(describeFault(new CognitoAuthError('offline', 'x')).message).toContain('offline');
    expect(describeFault(new CognitoAuthError('session-expired', 'x')).message).toContain(
      'expired',
    );
  });

  it('lets a fault of this app pass to the error handler', () => {
    const error = new TypeError('undefined is not a function');
    expect(() => describeFault(error)).toThrow(error);
  });
});
