import { Hono } from 'hono';
import { proxy } from 'hono/proxy';
import { serveOnLoopback } from '../../loopback-server.ts';
import { answerOrders } from './answer-orders.ts';

const [, , backend = ''] = process.argv;

/** Hono's own way to hand requests on, with nothing verified, logged or limited. */
const app = new Hono();
app.all('*', ({ req }) => proxy(backend + req.path, req.raw));

const { url } = await serveOnLoopback((request) => app.fetch(request), 0);
answerOrders(url);
