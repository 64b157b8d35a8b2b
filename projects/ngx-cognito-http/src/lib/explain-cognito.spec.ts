import { HttpContext, HttpRequest } from '@angular/common/http';
import { Injector } from '@angular/core';
import { TestBed } from '@angular/core/testing';

import type { CognitoApi } from './cognito-api';
import { CognitoAuthError } from './cognito-auth-error';
import { explainCognito, type CognitoExplanation } from './explain-cognito';
import { skipCognito } from './request-options';
import { tokensOf } from './testing/fake-token-source';
import { API, settle, setUp, setUpSignedIn } from './testing/set-up';

const TASKS = `${API}/tasks`;

function explain(request: HttpRequest<unknown> | string): CognitoExplanation {
  return explainCognito(request, { injector: TestBed.inject(Injector) });
}

describe('explainCognito', () => {
  const apis: readonly CognitoApi[] = [
    { url: API, exclude: ['/public'], methods: ['GET', 'POST'], when: ({ body }) => body !== 0 },
  ];
  const decisions: readonly (readonly [string, HttpRequest<unknown> | string, RegExp])[] = [
    ['attached', TASKS, /api\.example\.com\/v1 covers it.*adds their access token/],
    ['excluded', `${API}/public/x`, /excludes its path/],
    ['method', new HttpRequest('DELETE', TASKS), /other methods than DELETE/],
    ['condition', new HttpRequest('POST', TASKS, 0), /"when" of .*says no/],
    ['header-present', request({ Authorization: 'Basic x' }), /has that header/],
    ['jsonp', new HttpRequest('JSONP', TASKS), /JSONP/],
    ['skipped', request({}, skipCognito()), /skipCognito\(\)/],
    ['no-api', 'https://other.test/', /No API covers https:\/\/other\.test\/: there is/],
    ['no-api', 'data:text/plain,x', /no HTTP URL/],
    ['no-api', 'http://api.example.com/v1/tasks', /goes by http:\/\/, and .* by https:/],
  ];
  for (const [decision, asked, reason] of decisions) {
    it(`says ${decision} for ${typeof asked === 'string' ? asked : asked.method}`, async () => {
      await setUpSignedIn(apis);
      const explanation = explain(asked);
      expect(explanation.decision).toBe(decision as never);
      expect(explanation.reason).toMatch(reason);
      expect(explanation.fix === '').toBe(decision === 'attached');
    });
  }

  it('goes by what is known of the session, and asks for nothing', async () => {
    const { source, http } = setUp([{ url: API }, { url: '/api', session: 'optional' }]);
    expect(explain(TASKS).decision).toBe('undecided');
    expect(source.loads).toEqual([]);
    http.get(TASKS).subscribe({ error: () => undefined });
    await settle();
    expect(explain(TASKS).decision).toBe('not-sent');
    expect(explain('/api').decision).toBe('anonymous');
    source.fail(new CognitoAuthError('session-expired', 'It has expired.'));
    source.announce('changed');
    http.get(TASKS).subscribe({ error: () => undefined });
    await settle();
    expect(explain(TASKS).reason).toContain('has expired');
  });

  it('does not promise a token that has expired, or that the session lacks', async () => {
    const { source, session, clock } = setUp([{ url: API }, { url: '/api', token: 'id' }]);
    source.answer({ accessToken: tokensOf('ada').accessToken });
    await session.token();
    expect(explain('/api').reason).toContain('holds no id token');
    clock.now += 3_600_000;
    expect(explain(TASKS).decision).toBe('undecided');
  });

  it('shows no token, credentials or query', async () => {
    const { source } = await setUpSignedIn();
    for (const url of [
      'https://user:secret@evil.test/?secret',
      'https://evil.test/#secret',
      'data:secret',
      `${TASKS}?secret`,
    ]) {
      expect(JSON.stringify(explain(url))).not.toMatch(/secret|eyJ/);
    }
    expect(source.loads.length).toBe(1);
  });

  it('needs an injection context or an injector', () => {
    setUp();
    expect(() => explainCognito(TASKS)).toThrowError(/explainCognito/);
    expect(TestBed.runInInjectionContext(() => explainCognito(TASKS)).decision).toBe('undecided');
  });
});

function request(headers: Record<string, string>, context = new HttpContext()) {
  return new HttpRequest('GET', TASKS).clone({ setHeaders: headers, context });
}
