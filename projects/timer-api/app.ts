import { randomUUID } from 'node:crypto';
import { Hono, type Context } from 'hono';
import { authenticate } from './authentication.ts';
import { describe, logToStandardError, type FaultLog } from './fault-log.ts';
import { refuseMethod } from './method-not-allowed.ts';
import { Problem } from './problem.ts';
import { taskRoutes } from './task-routes.ts';
import type { TaskStore } from './task-store.ts';
import type { TimerApiEnv } from './timer-api-env.ts';
import type { TokenFence } from './token-fence.ts';

/** What the Timer API works with. */
export interface TimerApiOptions {
  readonly store: TaskStore;
  readonly fence: TokenFence;
  /** Milliseconds since the epoch; `Date.now` by default. */
  readonly clock?: () => number;
  /** One JSON line on standard error by default. */
  readonly log?: FaultLog;
}

/** The Timer API, a value: `api.fetch(request)` answers; hosts put it behind a socket or an event. */
export type TimerApi = Hono<TimerApiEnv>;

/** Creates the Timer API. Every path below `/api` wants a token that the fence admits. */
export function createTimerApi(options: TimerApiOptions): TimerApi {
  const { store, fence, clock = Date.now, log = logToStandardError } = options;
  const api = new Hono<TimerApiEnv>();

  api.use(async (context, next) => {
    context.set('requestId', randomUUID());
    // Answers are one user's own: neither a browser nor a proxy may keep them.
    context.header('cache-control', 'no-store');
    context.header('x-content-type-options', 'nosniff');
    await next();
  });
  // For whoever keeps the server running; it tells that it answers, and nothing else.
  api.get('/health', (context) => context.text('ok'));
  api.use('/api/*', authenticate(fence));
  api.get('/api/identity', (context) => context.json(context.get('identity')));
  api.all('/api/identity', refuseMethod('GET, HEAD'));
  api.route('/api/tasks', taskRoutes(store, clock));
  api.notFound((context) => answer(context, new Problem(404, 'There is nothing at this address.')));
  api.onError((error, context) => {
    const problem = error instanceof Problem ? error : new Problem(500, UNEXPECTED);
    const { status } = problem;
    if (status >= 500) {
      const { method, path } = context.req;
      log({ requestId: context.get('requestId'), method, path, status, error: describe(error) });
    }
    return answer(context, problem);
  });
  return api;
}

const UNEXPECTED = 'Something went wrong here. Quote the instance when you report it.';

function answer(context: Context<TimerApiEnv>, problem: Problem): Response {
  return context.json(problem.details(context.get('requestId')), problem.status, {
    ...problem.headers,
    'content-type': 'application/problem+json',
  });
}
