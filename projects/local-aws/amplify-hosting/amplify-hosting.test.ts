import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { defaultCacheControl, serveHosted, type HostedApp } from './amplify-hosting.ts';

const app: HostedApp = {
  files: (path) =>
    path.startsWith('/gone')
      ? new Response('', { status: 404 })
      : new Response(path, {
          headers: { 'content-type': 'text/html', 'cache-control': 'private' },
        }),
  headers: [
    { pattern: '**', headers: [{ key: 'X-All', value: 'yes' }] },
    { pattern: '/index.html', headers: [{ key: 'Cache-Control', value: 'no-cache' }] },
    { pattern: '/gone.js', headers: [{ key: 'Cache-Control', value: 'immutable' }] },
  ],
  rules: [{ source: /^[^.]+$/, target: '/index.html' }],
};

const get = (path: string, hosted = app) =>
  serveHosted(hosted, new Request(`http://localhost${path}`));

describe('serveHosted', () => {
  it('serves the file that a rule names, with the headers of all paths', async () => {
    const response = await get('/tasks/1?a=/b.c');
    assert.equal(await response.text(), '/index.html');
    assert.equal(response.headers.get('content-type'), 'text/html');
    assert.equal(response.headers.get('x-all'), 'yes');
  });

  it('lets browsers ask again each time where no rule says how long to keep [D]', async () => {
    assert.equal((await get('/a.svg')).headers.get('cache-control'), defaultCacheControl);
    assert.equal((await get('/index.html')).headers.get('cache-control'), 'no-cache');
  });

  it('lets nobody keep that a file is not there [D]', async () => {
    const response = await get('/gone.js');
    assert.equal(response.status, 404);
    assert.equal(response.headers.get('cache-control'), null);
    assert.equal(response.headers.get('x-all'), 'yes');
  });

  it('holds patterns against the requested or the served path [U]', async () => {
    const cacheControl = async (headersOf: HostedApp['headersOf']) =>
      (await get('/tasks', { ...app, headersOf })).headers.get('cache-control');
    assert.equal(await cacheControl('requested'), defaultCacheControl);
    assert.equal(await cacheControl('served'), 'no-cache');
  });
});
