import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createDynamoDbTaskStore } from './dynamodb-task-store.ts';
import type { Identity } from './identity.ts';
import { openLocalTable, type LocalTable } from './local-table.ts';
import type { Task } from './task.ts';
import type { TaskPage } from './task-store.ts';
import { openLambdaHost, openServerHost, type TestHost } from './testing/hosts.ts';
import { draft } from './testing/tasks.ts';
import { startTestUserPool, type TestUserPool } from './testing/user-pool.ts';
import { createTokenFence } from './token-fence.ts';

const START = Date.parse('2026-11-22T08:00:00Z');

let folder: string;
let table: LocalTable;
let pool: TestUserPool;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'timer-api-'));
  table = await openLocalTable(folder);
  pool = await startTestUserPool();
});

after(async () => {
  await pool.close();
  await table.close();
  await rm(folder, { recursive: true });
});

for (const [name, openHost] of [
  ['Node server', openServerHost],
  ['Lambda', openLambdaHost],
] as const) {
  describe(`the Timer API on its ${name} host`, () => {
    let host: TestHost;
    let now = START;

    before(async () => {
      const store = createDynamoDbTaskStore(table);
      host = await openHost({ store, fence: createTokenFence(pool), clock: () => now });
    });
    after(() => host.close());

    /** A user of the API with an account of its own. */
    async function newUser() {
      const sub = randomUUID();
      const authorization = `Bearer ${await pool.accessToken({ sub })}`;
      const send = (method: string, path: string, body?: unknown, headers = {}) =>
        host.send(path, {
          method,
          headers: {
            authorization,
            ...(body !== undefined && { 'content-type': 'application/json' }),
            ...headers,
          },
          ...(body !== undefined && { body: JSON.stringify(body) }),
        });
      const create = async (fields = {}) =>
        (await (await send('POST', '/api/tasks', draft(fields))).json()) as Task;
      const list = async (query = '') =>
        (await (await send('GET', `/api/tasks${query}`)).json()) as TaskPage;
      return { sub, send, create, list };
    }

    it('creates a task and gives its address, its entity tag and the task itself', async () => {
      const user = await newUser();
      const created = await user.send('POST', '/api/tasks', draft());
      const task = (await created.json()) as Task;

      assert.equal(created.status, 201);
      assert.equal(created.headers.get('location'), `/api/tasks/${task.id}`);
      assert.equal(created.headers.get('etag'), '"1"');
      const createdAt = new Date(now).toISOString();
      assert.deepEqual(task, { id: task.id, ...draft(), createdAt, updatedAt: createdAt });
    });

    it('reads a task back', async () => {
      const user = await newUser();
      const task = await user.create({ description: 'The ferns by the window.' });
      const read = await user.send('GET', `/api/tasks/${task.id}`);

      assert.equal(read.status, 200);
      assert.equal(read.headers.get('etag'), '"1"');
      assert.equal(read.headers.get('cache-control'), 'no-store');
      assert.deepEqual(await read.json(), task);
    });

    it('answers HEAD as GET, without the body', async () => {
      const user = await newUser();
      const { id } = await user.create();
      const read = await user.send('HEAD', `/api/tasks/${id}`);

      assert.equal(read.status, 200);
      assert.equal(read.headers.get('etag'), '"1"');
      assert.equal(await read.text(), '');
    });

    it('replaces a task whole and keeps its id and its birth', async () => {
      const user = await newUser();
      const task = await user.create({ description: 'The ferns by the window.' });
      now += 60_000;
      const replaced = await user.send('PUT', `/api/tasks/${task.id}`, draft({ hour: 8 }));

      const updatedAt = new Date(now).toISOString();
      const { id, createdAt } = task;
      assert.equal(replaced.status, 200);
      assert.equal(replaced.headers.get('etag'), '"2"');
      assert.deepEqual(await replaced.json(), { id, ...draft({ hour: 8 }), createdAt, updatedAt });
    });

    it('deletes a task once', async () => {
      const user = await newUser();
      const { id } = await user.create();

      assert.equal((await user.send('DELETE', `/api/tasks/${id}`)).status, 204);
      assert.equal((await user.send('GET', `/api/tasks/${id}`)).status, 404);
      assert.equal((await user.send('DELETE', `/api/tasks/${id}`)).status, 404);
      assert.equal((await user.send('PUT', `/api/tasks/${id}`, draft())).status, 404);
    });

    it('changes and deletes only the version that If-Match names', async () => {
      const user = await newUser();
      const { id } = await user.create();
      const change = (method: string, etag: string) =>
        user.send(method, `/api/tasks/${id}`, method === 'PUT' ? draft({ hour: 9 }) : undefined, {
          'if-match': etag,
        });

      assert.equal((await change('PUT', '"1"')).status, 200);
      const conflict = await change('PUT', '"1"');
      assert.equal(conflict.status, 409);
      assert.equal(conflict.headers.get('content-type'), 'application/problem+json');
      assert.equal((await change('DELETE', '"1"')).status, 409);
      assert.equal((await change('PUT', '*')).status, 200);
      assert.equal((await change('DELETE', '"3"')).status, 204);
    });

    it('lets one of two changes through that expect the same version', async () => {
      const user = await newUser();
      const { id } = await user.create();
      const change = (hour: number) =>
        user.send('PUT', `/api/tasks/${id}`, draft({ hour }), { 'if-match': '"1"' });
      const answers = await Promise.all([change(1), change(2)]);

      assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409]);
    });

    for (const etag of ['1', 'W/"1"', '"1", "2"', '"one"', '""', '"-1"', `"${'9'.repeat(30)}"`]) {
      it(`refuses If-Match: ${etag}`, async () => {
        const user = await newUser();
        const { id } = await user.create();
        const headers = { 'if-match': etag };
        const answer = await user.send('PUT', `/api/tasks/${id}`, draft(), headers);
        assert.equal(answer.status, 400);
      });
    }

    it('lists by pages that hold every task once', async () => {
      const user = await newUser();
      const created = await Promise.all(Array.from({ length: 7 }, () => user.create()));
      const seen: string[] = [];
      const sizes: number[] = [];
      for (let query = '?limit=3'; query;) {
        const { tasks, nextCursor } = await user.list(query);
        seen.push(...tasks.map(({ id }) => id));
        sizes.push(tasks.length);
        query = nextCursor ? `?limit=3&cursor=${nextCursor}` : '';
      }

      assert.deepEqual(sizes, [3, 3, 1]);
      assert.deepEqual(seen.sort(), created.map(({ id }) => id).sort());
    });

    it('gives no cursor where a page holds the last task', async () => {
      const user = await newUser();
      await Promise.all([user.create(), user.create()]);
      const page = await user.list('?limit=2');
      assert.equal(page.tasks.length, 2);
      assert.equal(page.nextCursor, undefined);
    });

    it('fills a page with matches however many tasks lie between them', async () => {
      const user = await newUser();
      await Promise.all(
        Array.from({ length: 12 }, (_, index) => user.create({ hour: index % 3 === 0 ? 5 : 6 })),
      );
      const first = await user.list('?hour=5&limit=3');
      const second = await user.list(`?hour=5&limit=3&cursor=${first.nextCursor}`);

      assert.equal(first.tasks.length, 3);
      assert.equal(second.tasks.length, 1);
      assert.equal(second.nextCursor, undefined);
    });

    it('filters by part of the name in any case, by day, by hour, and by all at once', async () => {
      const user = await newUser();
      await user.create({ name: 'Öffne Garage', hour: 0, daysOfWeek: ['SUN'] });
      await user.create({ name: 'Water plants', hour: 7, daysOfWeek: ['MON', 'SUN'] });
      await user.create({ name: 'Water lawn', hour: 7, daysOfWeek: ['TUE'] });
      const names = async (query: string) =>
        (await user.list(query)).tasks.map(({ name }) => name).sort();

      assert.deepEqual(await names('?name=WATER'), ['Water lawn', 'Water plants']);
      assert.deepEqual(await names('?name=o%CC%88ffne'), ['Öffne Garage']);
      assert.deepEqual(await names('?name=%25'), []);
      assert.deepEqual(await names('?day=SUN'), ['Water plants', 'Öffne Garage']);
      assert.deepEqual(await names('?hour=0'), ['Öffne Garage']);
      assert.deepEqual(await names('?name=water&day=TUE&hour=07'), ['Water lawn']);
      assert.equal((await names('?name=')).length, 3);
    });

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
      'cursor=%7B%22pk%22%3A%22someone%22%7D',
      'owner=someone',
      '__proto__=1',
    ]) {
      it(`refuses the query ${query}`, async () => {
        const user = await newUser();
        const answer = await user.send('GET', `/api/tasks?${query}`);
        const { errors } = (await answer.json()) as { errors: { field: string }[] };

        assert.equal(answer.status, 400);
        assert.deepEqual(
          errors.map(({ field }) => field),
          [query.slice(0, query.indexOf('='))],
        );
      });
    }

    it('hides one user’s tasks from another as if they were not there', async () => {
      const [owner, stranger] = [await newUser(), await newUser()];
      const task = await owner.create();
      const missing = randomUUID();
      for (const [method, body] of [['GET'], ['PUT', draft()], ['DELETE']] as const) {
        const answers = await Promise.all(
          [task.id, missing].map((id) => stranger.send(method, `/api/tasks/${id}`, body)),
        );
        const [others, nobodys] = await Promise.all(
          answers.map(async (answer) => {
            const details = (await answer.json()) as Record<string, unknown>;
            return { status: answer.status, ...details, instance: undefined };
          }),
        );
        assert.equal(others?.status, 404);
        assert.deepEqual(others, nobodys);
      }
      assert.deepEqual((await stranger.list()).tasks, []);
      assert.deepEqual((await owner.list()).tasks, [task]);
    });

    it('keeps to the caller’s tasks whatever the cursor', async () => {
      const [owner, stranger] = [await newUser(), await newUser()];
      const { id } = await owner.create();
      const first = `?cursor=00000000-0000-0000-0000-000000000000`;
      assert.deepEqual((await stranger.list(`?cursor=${id}`)).tasks, []);
      assert.deepEqual((await stranger.list(first)).tasks, []);
      assert.equal((await owner.list(first)).tasks.length, 1);
    });

    it('says who the caller is, from the verified token alone', async () => {
      const user = await newUser();
      const answer = await user.send('GET', '/api/identity');
      const identity = (await answer.json()) as Identity;

      assert.equal(identity.sub, user.sub);
      assert.equal(identity.username, 'ada');
      assert.equal(identity.clientId, pool.clientId);
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
        const answer = await (await newUser()).send(method, path, draft());
        assert.equal(answer.status, 405);
        assert.equal(answer.headers.get('allow'), allow);
        assert.equal(answer.headers.get('content-type'), 'application/problem+json');
      });
    }

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
        const answer = await (await newUser()).send('GET', path);
        const problem = (await answer.json()) as { status: number; instance: string };
        assert.equal(answer.status, 404);
        assert.equal(answer.headers.get('content-type'), 'application/problem+json');
        assert.equal(problem.status, 404);
        assert.match(problem.instance, /^urn:uuid:[0-9a-f-]{36}$/);
      });
    }

    it('refuses a body that is too large', async () => {
      const user = await newUser();
      const answer = await user.send('POST', '/api/tasks', { name: 'x'.repeat(100_000) });
      assert.equal(answer.status, 413);
      assert.equal(answer.headers.get('content-type'), 'application/problem+json');
    });

    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp']) {
      it(`refuses a body of the type ${type}`, async () => {
        const user = await newUser();
        const headers = { 'content-type': type };
        const answer = await user.send('POST', '/api/tasks', draft(), headers);
        assert.equal(answer.status, 415);
        assert.equal(answer.headers.get('accept'), 'application/json');
      });
    }

    it('takes a body whose type names the character set', async () => {
      const user = await newUser();
      const headers = { 'content-type': 'Application/JSON; charset=utf-8' };
      assert.equal((await user.send('POST', '/api/tasks', draft(), headers)).status, 201);
    });

    it('wants a token for everything below /api', async () => {
      for (const path of ['/api', '/api/tasks', `/api/tasks/${randomUUID()}`, '/api/identity']) {
        const answer = await host.send(path);
        assert.equal(answer.status, 401);
        assert.equal(answer.headers.get('www-authenticate'), 'Bearer');
        assert.equal(answer.headers.get('content-type'), 'application/problem+json');
      }
    });

    it('sends no CORS headers, which are the gateway’s to send', async () => {
      const answer = await (
        await newUser()
      ).send('GET', '/api/tasks', undefined, { origin: 'http://localhost:8100' });
      const names = [...answer.headers.keys()];
      assert.deepEqual(
        names.filter((header) => header.startsWith('access-control-')),
        [],
      );
    });
  });
}
