import { loadOutputs } from './load-outputs';

const VALID = {
  version: '1.4',
  auth: { aws_region: 'us-east-1', user_pool_id: 'us-east-1_Ab', user_pool_client_id: '1ab' },
  custom: { api_url: 'http://localhost:8101' },
};

describe('loadOutputs', () => {
  it('fetches the file from the app’s own origin', async () => {
    const asked: unknown[] = [];
    const fetch = (url: unknown) => {
      asked.push(url);
      return Promise.resolve(Response.json(VALID));
    };
    expect((await loadOutputs(fetch)).apiUrl).toBe('http://localhost:8101');
    expect(asked).toEqual(['/amplify_outputs.json']);
  });

  for (const [title, answer, message] of [
    ['no network', () => Promise.reject(new TypeError('x')), 'cannot be fetched.'],
    ['404', () => Promise.resolve(new Response('', { status: 404 })), 'answered 404'],
    ['the app’s own page', () => Promise.resolve(page('<!doctype html>')), 'is missing'],
    ['half a file', () => Promise.resolve(new Response('{"version"')), 'not valid JSON'],
    ['a file without a field', () => Promise.resolve(Response.json({})), 'lacks version'],
  ] as const) {
    it(`says what is wrong at ${title}`, async () => {
      await expectAsync(loadOutputs(answer)).toBeRejectedWithError(
        Error,
        new RegExp(`^amplify_outputs\\.json .*${message}`),
      );
    });
  }
});

function page(html: string): Response {
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
}
