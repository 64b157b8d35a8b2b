import { randomUUID } from 'node:crypto';
import { Hono, type Context } from 'hono';
import type { ZodSafeParseResult } from 'zod';
import { entityTag, expectedVersion } from './entity-tag.ts';
import { fieldErrors } from './field-errors.ts';
import { readJson } from './json-body.ts';
import { refuseMethod } from './method-not-allowed.ts';
import { Problem } from './problem.ts';
import { isTaskId, taskDraft, type TaskDraft } from './task.ts';
import { parseTaskQuery } from './task-query.ts';
import type { StoredTask, TaskStore } from './task-store.ts';
import type { TimerApiEnv } from './timer-api-env.ts';

type TaskContext = Context<TimerApiEnv, '/:id'>;

/** The routes below `/api/tasks`. Whose tasks they reach is decided by the verified token alone. */
export function taskRoutes(store: TaskStore, clock: () => number): Hono<TimerApiEnv> {
  const now = () => new Date(clock()).toISOString();
  const routes = new Hono<TimerApiEnv>();

  routes.get('/', async (context) => {
    const query = valid(parseTaskQuery(new URL(context.req.url).searchParams));
    return context.json(await store.list(ownerOf(context), query));
  });
  routes.post('/', async (context) => {
    const draft = await readDraft(context);
    const createdAt = now();
    const task = { id: randomUUID(), ...draft, createdAt, updatedAt: createdAt };
    const stored = await store.create(ownerOf(context), task);
    context.header('location', `/api/tasks/${task.id}`);
    return represent(context, stored, 201);
  });
  routes.all('/', refuseMethod('GET, HEAD, POST'));

  routes.get('/:id', async (context) => {
    const stored = await store.find(ownerOf(context), idOf(context));
    return represent(context, present(stored ?? 'missing'));
  });
  // Without If-Match the last write wins, as with a plain PUT anywhere; the header protects a change.
  routes.put('/:id', async (context) => {
    const id = idOf(context);
    const change = {
      draft: await readDraft(context),
      updatedAt: now(),
      expectedVersion: expectedVersion(context.req.header('if-match')),
    };
    return represent(context, present(await store.replace(ownerOf(context), id, change)));
  });
  routes.delete('/:id', async (context) => {
    const version = expectedVersion(context.req.header('if-match'));
    present(await store.remove(ownerOf(context), idOf(context), version));
    return context.body(null, 204);
  });
  routes.all('/:id', refuseMethod('GET, HEAD, PUT, DELETE'));
  return routes;
}

function ownerOf(context: Context<TimerApiEnv>): string {
  return context.get('identity').sub;
}

function idOf(context: TaskContext): string {
  const id = context.req.param('id');
  return isTaskId(id) ? id : present('missing');
}

async function readDraft(context: Context<TimerApiEnv>): Promise<TaskDraft> {
  return valid(taskDraft.safeParse(await readJson(context.req.raw)));
}

function represent(context: Context, { task, version }: StoredTask, status: 200 | 201 = 200) {
  context.header('etag', entityTag(version));
  return context.json(task, status);
}

function valid<T>(result: ZodSafeParseResult<T>): T {
  if (result.success) return result.data;
  throw new Problem(400, 'Some fields are not as expected.', { errors: fieldErrors(result.error) });
}

/** Lets pass what a store found or did; turns the two ways in which it could not into problems. */
function present<T>(outcome: T | 'missing' | 'conflict'): T {
  if (outcome === 'missing') {
    throw new Problem(404, 'There is no such task, or it is not yours.');
  }
  if (outcome === 'conflict') {
    throw new Problem(409, 'The task has changed since you read it. Read it again, then repeat.');
  }
  return outcome;
}
