import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { it } from 'node:test';
import type { Identity } from './identity.ts';
import { describeOnEachHost } from './testing/each-host.ts';
import { draft } from './testing/tasks.ts';

describeOnEachHost((system) => {
  for (const query of [
    'hour=24',
    'hour=-1',
    'hour=7.5',
    'hour=',
    'hour=NaN',
    'hour=7&hour=8',
    'day=mon',
    'day=MON&day=TUE',
    'limit=0',
    'limit=101',
    'limit=1e2',
    `name=${'x'.repeat(26)}`,
    'cursor=',
    'cursor=00000000-0000-4000-8000-000000000000',
    'cursor=2400-00000000-0000-4000-8000-000000000000',
    'cursor=%7B%22pk%22%3A%22someone%22%7D',
    'owner=someone',
    '__proto__=1',
  ]) {
    it(`refuses the query ${query}`, async () => {
      const user = await system.newUser();
      const answer = await user.send('GET', `/api/tasks?${query}`);
      const { errors } = (await answer.json()) as { errors: { field: string }[] };

      assert.equal(answer.status, 400);
      assert.deepEqual(
        errors.map(({ field }) => field),
        [query.slice(0, query.indexOf('='))],
      );
    });
  }

  it('says who the caller is, from the verified token alone', async () => {
    const user = await system.newUser();
    const answer = await user.send('GET', '/api/identity');
    const identity = (await answer.json()) as Identity;

    assert.equal(identity.sub, user.sub);
    assert.equal(identity.username, 'ada');
    assert.equal(identity.clientId, system.pool.clientId);
    assert.equal(identity.tokenUse, 'access');
    assert.deepEqual(identity.scopes, ['aws.cognito.signin.user.admin']);
  });

  for (const [method, path, allow] of [
    ['DELETE', '/api/tasks', 'GET, HEAD, POST'],
    ['POST', `/api/tasks/${randomUUID()}`, 'GET, HEAD, PUT, DELETE'],
    ['PATCH', `/api/tasks/${randomUUID()}`, 'GET, HEAD, PUT, DELETE'],
    ['POST', '/api/identity', 'GET, HEAD'],
  ] as const) {
    it(`refuses ${method} ${path.replace(/[\w-]{36}/, '{id}')} and says what is allowed`, async () => {
      const answer = await (await system.newUser()).send(method, path, draft());
      assert.equal(answer.status, 405);
      assert.equal(answer.headers.get('allow'), allow);
      assert.equal(answer.headers.get('content-type'), 'application/problem+json');
    });
  }

  it('says without a token that it answers, and nothing else', async () => {
    const answer = await system.host.send('/health');
    assert.equal(answer.status, 200);
    assert.equal(await answer.text(), 'ok');
  });

  for (const path of [
    '/api',
    '/api/nothing',
    '/api/tasks/',
    '/api/tasks/1',
    '/api/tasks/..%2Fidentity',
    '/api/tasks/%E0%A4%A',
    '/api/tasks/%00',
    `/api/tasks/${'f'.repeat(3000)}`,
    `/api/tasks/${randomUUID().toUpperCase()}`,
    `/api/tasks/${randomUUID()}/more`,
  ]) {
    it(`finds nothing at ${path.slice(0, 40)}`, async () => {
      const answer = await (await system.newUser()).send('GET', path);
      const problem = (await answer.json()) as { status: number; instance: string };
      assert.equal(answer.status, 404);
      assert.equal(answer.headers.get('content-type'), 'application/problem+json');
      assert.equal(problem.status, 404);
      assert.match(problem.instance, /^urn:uuid:[0-9a-f-]{36}$/);
    });
  }

  it('refuses a body that is too large', async () => {
    const user = await system.newUser();
    const answer = await user.send('POST', '/api/tasks', { name: 'x'.repeat(100_000) });
    assert.equal(answer.status, 413);
    assert.equal(answer.headers.get('content-type'), 'application/problem+json');
  });

  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp']) {
    it(`refuses a body of the type ${type}`, async () => {
      const user = await system.newUser();
      const headers = { 'content-type': type };
      const answer = await user.send('POST', '/api/tasks', draft(), headers);
      assert.equal(answer.status, 415);
      assert.equal(answer.headers.get('accept'), 'application/json');
    });
  }

  it('takes a body whose type names the character set', async () => {
    const user = await system.newUser();
    const headers = { 'content-type': 'Application/JSON; charset=utf-8' };
    assert.equal((await user.send('POST', '/api/tasks', draft(), headers)).status, 201);
  });

  it('wants a token for everything below /api', async () => {
    for (const path of ['/api', '/api/tasks', `/api/tasks/${randomUUID()}`, '/api/identity']) {
      const answer = await system.host.send(path);
      assert.equal(answer.status, 401);
      assert.equal(answer.headers.get('www-authenticate'), 'Bearer');
      assert.equal(answer.headers.get('content-type'), 'application/problem+json');
    }
  });

  it('sends no CORS headers, which are the gateway’s to send', async () => {
    const answer = await (
      await system.newUser()
    ).send('GET', '/api/tasks', undefined, { origin: 'http://localhost:8100' });
    const names = [...answer.headers.keys()];
    assert.deepEqual(
      names.filter((header) => header.startsWith('access-control-')),
      [],
    );
  });
  for (const etag of ['1', 'W/"1"', '"1", "2"', '"one"', '""', '"-1"', `"${'9'.repeat(30)}"`]) {
    it(`refuses If-Match: ${etag}`, async () => {
      const user = await system.newUser();
      const { id } = await user.create();
      const headers = { 'if-match': etag };
      const answer = await user.send('PUT', `/api/tasks/${id}`, draft(), headers);
      assert.equal(answer.status, 400);
    });
  }
});
