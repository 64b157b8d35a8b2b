import { BrowserStorage } from './browser-storage';
import type { KeptOutputs } from './kept-outputs';
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
    expect((await loadOutputs(fetch, storage())).apiUrl).toBe('http://localhost:8101');
    expect(asked).toEqual(['/amplify_outputs.json?ngsw-bypass']);
  });

  it('starts with what was fetched last where there is no network', async () => {
    const kept = storage();
    await loadOutputs(() => Promise.resolve(Response.json(VALID)), kept);
    expect((await loadOutputs(noNetwork, kept)).apiUrl).toBe('http://localhost:8101');
  });

  it('keeps nothing that the app cannot use', async () => {
    const kept = storage();
    await expectAsync(loadOutputs(() => Promise.resolve(Response.json({})), kept)).toBeRejected();
    await expectAsync(loadOutputs(noNetwork, kept)).toBeRejectedWithError(/cannot be fetched/);
  });

  it('takes a refusal of the server for what it is, whatever was kept', async () => {
    const kept = storage();
    await loadOutputs(() => Promise.resolve(Response.json(VALID)), kept);
    const gone = () => Promise.resolve(new Response('', { status: 404 }));
    await expectAsync(loadOutputs(gone, kept)).toBeRejectedWithError(/answered 404/);
  });

  it('needs no storage while there is a network', async () => {
    const forbidden = () => {
      throw new DOMException('', 'SecurityError');
    };
    const fetched = () => Promise.resolve(Response.json(VALID));
    const { apiUrl } = await loadOutputs(fetched, new BrowserStorage(forbidden));
    expect(apiUrl).toBe('http://localhost:8101');
    const lost = loadOutputs(noNetwork, new BrowserStorage(forbidden));
    await expectAsync(lost).toBeRejectedWithError(/cannot be fetched/);
  });

  for (const [title, answer, message] of [
    ['no network', () => Promise.reject(new TypeError('x')), 'cannot be fetched.'],
    ['404', () => Promise.resolve(new Response('', { status: 404 })), 'answered 404'],
    ['the app’s own page', () => Promise.resolve(page('<!doctype html>')), 'is missing'],
    ['half a file', () => Promise.resolve(new Response('{"version"')), 'not valid JSON'],
    ['a file without a field', () => Promise.resolve(Response.json({})), 'lacks version'],
  ] as const) {
    it(`says what is wrong at ${title}`, async () => {
      await expectAsync(loadOutputs(answer, storage())).toBeRejectedWithError(
        Error,
        new RegExp(`^amplify_outputs\\.json .*${message}`),
      );
    });
  }
});

function noNetwork(): Promise<Response> {
  return Promise.reject(new TypeError('Failed to fetch'));
}

function storage(): KeptOutputs {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
  };
}

function page(html: string): Response {
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
}
