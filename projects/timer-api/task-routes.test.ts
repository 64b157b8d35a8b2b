import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { it } from 'node:test';
import type { Task } from './task.ts';
import { describeOnEachHost } from './testing/each-host.ts';
import { draft } from './testing/tasks.ts';

describeOnEachHost((system) => {
  it('creates a task and gives its address, its entity tag and the task itself', async () => {
    const user = await system.newUser();
    const created = await user.send('POST', '/api/tasks', draft());
    const task = (await created.json()) as Task;

    assert.equal(created.status, 201);
    assert.equal(created.headers.get('location'), `/api/tasks/${task.id}`);
    assert.equal(created.headers.get('etag'), '"1"');
    const createdAt = new Date(system.now).toISOString();
    assert.deepEqual(task, { id: task.id, ...draft(), createdAt, updatedAt: createdAt });
  });

  it('reads a task back', async () => {
    const user = await system.newUser();
    const task = await user.create({ description: 'The ferns by the window.' });
    const read = await user.send('GET', `/api/tasks/${task.id}`);

    assert.equal(read.status, 200);
    assert.equal(read.headers.get('etag'), '"1"');
    assert.equal(read.headers.get('cache-control'), 'no-store');
    assert.deepEqual(await read.json(), task);
  });

  it('answers HEAD as GET, without the body', async () => {
    const user = await system.newUser();
    const { id } = await user.create();
    const read = await user.send('HEAD', `/api/tasks/${id}`);

    assert.equal(read.status, 200);
    assert.equal(read.headers.get('etag'), '"1"');
    assert.equal(await read.text(), '');
  });

  it('replaces a task whole and keeps its id and its birth', async () => {
    const user = await system.newUser();
    const task = await user.create({ description: 'The ferns by the window.' });
    system.now += 60_000;
    const replaced = await user.send('PUT', `/api/tasks/${task.id}`, draft({ hour: 8 }));

    const updatedAt = new Date(system.now).toISOString();
    const { id, createdAt } = task;
    assert.equal(replaced.status, 200);
    assert.equal(replaced.headers.get('etag'), '"2"');
    assert.deepEqual(await replaced.json(), { id, ...draft({ hour: 8 }), createdAt, updatedAt });
  });

  it('deletes a task once', async () => {
    const user = await system.newUser();
    const { id } = await user.create();

    assert.equal((await user.send('DELETE', `/api/tasks/${id}`)).status, 204);
    assert.equal((await user.send('GET', `/api/tasks/${id}`)).status, 404);
    assert.equal((await user.send('DELETE', `/api/tasks/${id}`)).status, 404);
    assert.equal((await user.send('PUT', `/api/tasks/${id}`, draft())).status, 404);
  });

  it('changes and deletes only the version that If-Match names', async () => {
    const user = await system.newUser();
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
    const user = await system.newUser();
    const { id } = await user.create();
    const change = (hour: number) =>
      user.send('PUT', `/api/tasks/${id}`, draft({ hour }), { 'if-match': '"1"' });
    const answers = await Promise.all([change(1), change(2)]);

    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409]);
  });

  it('lists by pages that hold every task once', async () => {
    const user = await system.newUser();
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

  it('lists in the order of the day, across pages and after a change of time', async () => {
    const user = await system.newUser();
    const times: readonly (readonly [number, number])[] = [
      [23, 59],
      [7, 30],
      [0, 0],
      [7, 5],
      [12, 0],
    ];
    const tasks = await Promise.all(times.map(([hour, minute]) => user.create({ hour, minute })));
    await user.send('PUT', `/api/tasks/${tasks[0]?.id}`, draft({ hour: 8, minute: 0 }));
    const seen: string[] = [];
    for (let query = '?limit=2'; query;) {
      const page = await user.list(query);
      seen.push(...page.tasks.map(({ hour, minute }) => `${hour}:${minute}`));
      query = page.nextCursor ? `?limit=2&cursor=${page.nextCursor}` : '';
    }

    assert.deepEqual(seen, ['0:0', '7:5', '7:30', '8:0', '12:0']);
  });

  it('takes a cursor from before and from after the hour that is asked for', async () => {
    const user = await system.newUser();
    const { id } = await user.create({ hour: 7 });
    const hour = async (cursor: string) =>
      (await user.list(`?hour=7&cursor=${cursor}-${id}`)).tasks.length;

    assert.equal(await hour('0659'), 1);
    assert.equal(await hour('0730'), 0);
    assert.equal(await hour('0800'), 0);
  });

  it('gives no cursor where a page holds the last task', async () => {
    const user = await system.newUser();
    await Promise.all([user.create(), user.create()]);
    const page = await user.list('?limit=2');
    assert.equal(page.tasks.length, 2);
    assert.equal(page.nextCursor, undefined);
  });

  it('fills a page with matches however many tasks lie between them', async () => {
    const user = await system.newUser();
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
    const user = await system.newUser();
    await user.create({ name: 'Öffne Garage', hour: 0, daysOfWeek: ['SUN'] });
    await user.create({ name: 'Water plants', hour: 7, daysOfWeek: ['MON', 'SUN'] });
    await user.create({ name: 'Water lawn', hour: 7, daysOfWeek: ['TUE'] });
    const names = async (query: string) =>
      (await user.list(query)).tasks.map(({ name }) => name).sort();

    assert.deepEqual(await names('?name=WATER'), ['Water lawn', 'Water plants']);
    assert.deepEqual(await names('?name=o%CC%88ffne'), ['Öffne Garage']);
    assert.deepEqual(await names('?name=%25'), []);
    assert.deepEqual(await names(`?name=${'⏰👩'.repeat(12)}`), []);
    assert.deepEqual(await names(`?name=${'e%CC%81'.repeat(25)}`), []);
    assert.deepEqual(await names('?day=SUN'), ['Water plants', 'Öffne Garage']);
    assert.deepEqual(await names('?hour=0'), ['Öffne Garage']);
    assert.deepEqual(await names('?name=water&day=TUE&hour=07'), ['Water lawn']);
    assert.equal((await names('?name=')).length, 3);
  });

  it('hides one user’s tasks from another as if they were not there', async () => {
    const [owner, stranger] = [await system.newUser(), await system.newUser()];
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
    const [owner, stranger] = [await system.newUser(), await system.newUser()];
    const { id } = await owner.create();
    const first = `?cursor=0000-00000000-0000-0000-0000-000000000000`;
    assert.deepEqual((await stranger.list(`?cursor=0729-${id}`)).tasks, []);
    assert.deepEqual((await stranger.list(first)).tasks, []);
    assert.equal((await owner.list(first)).tasks.length, 1);
  });
});
