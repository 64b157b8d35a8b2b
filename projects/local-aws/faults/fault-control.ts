import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Fetch } from '../loopback-server.ts';
import type { StandIn } from './stand-in.ts';
import { suffer, trouble } from './trouble.ts';

/** The header that every request to the control has to carry. */
const CONTROL_HEADER = 'x-local-aws';
const controlValue = 'faults';

/**
 * The app that tells stand-ins what to suffer from: `PUT /<name>` with a `trouble` as JSON, which
 * replaces the one before; `GET /` for that of all.
 *
 * No page can use it: a browser does not send the header to another origin unless a preflight allows
 * it, none is answered here, and whatever names an origin is refused besides.
 *
 * @param standIns By the name that they have in the path.
 */
export function faultControl(standIns: ReadonlyMap<string, StandIn>): Fetch {
  const current = new Map([...standIns.keys()].map((name) => [name, trouble.parse({})]));
  const app = new Hono();
  app.use(async ({ req }, next) => {
    if (req.header('origin') !== undefined) return refuse(403, 'This is not for web pages.');
    if (req.header(CONTROL_HEADER) === controlValue) return next();
    return refuse(403, `Send the header "${CONTROL_HEADER}: ${controlValue}".`);
  });
  app.get('/', () => Response.json(Object.fromEntries(current)));
  app.put('/:name', bodyLimit({ maxSize: 1024 }), async ({ req }) => {
    const name = req.param('name');
    const standIn = standIns.get(name);
    if (!standIn) return refuse(404, `There is no ${name}: name ${known(standIns)}.`);
    const wanted = trouble.safeParse(await readJson(req.raw));
    if (!wanted.success) return refuse(400, complaint(wanted.error.issues));
    suffer(standIn, wanted.data);
    current.set(name, wanted.data);
    return Response.json(wanted.data);
  });
  app.notFound(() => refuse(404, `Ask GET / or PUT /<name>: name ${known(standIns)}.`));
  return (request) => app.fetch(request);
}

/** What the body holds, or undefined if it is no JSON. */
async function readJson(request: Request): Promise<unknown> {
  try {
    return await request.json();
  } catch {
    // SyntaxError; whoever hung up amid the body gets no answer.
    return undefined;
  }
}

function complaint(
  issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
): string {
  return issues.map(({ path, message }) => [...path, message].join(': ')).join('; ');
}

const known = (standIns: ReadonlyMap<string, unknown>) => [...standIns.keys()].join(' or ');

function refuse(status: number, message: string): Response {
  return Response.json({ message }, { status });
}
