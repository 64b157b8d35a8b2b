import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import { assertSigned } from './aws-signature.ts';
import { CognitoError } from './cognito-error.ts';
import { findEndpoint } from './operations/operation-table.ts';
import type { PoolContext } from './pool-context.ts';

/** Where and for whom the pool is served. */
export interface UserPoolAppOptions {
  /** Origins whose pages may read the answers, such as `http://localhost:8100`. */
  readonly allowedOrigins: readonly string[];
  /** Where the pool is served, without a trailing slash. Default: the origin of each request. */
  readonly endpoint?: string;
}

const maxBodyBytes = 65_536;

/** What Cognito allows and exposes to a browser, but for the origins: Cognito answers `*`. */
const corsHeaders = {
  allowMethods: ['GET', 'POST'],
  allowHeaders: [
    'amz-sdk-invocation-id',
    'amz-sdk-request',
    'cache-control',
    'content-type',
    'x-amz-target',
    'x-amz-user-agent',
  ],
  exposeHeaders: ['x-amzn-errortype', 'x-amzn-requestid'],
  maxAge: 172_800,
};

/** The pool on the wire: the JSON 1.1 protocol, the key set and the discovery document. */
export function userPoolApp(pool: PoolContext, options: UserPoolAppOptions): Hono {
  const app = new Hono();
  app.use(cors({ ...corsHeaders, origin: [...options.allowedOrigins] }));
  app.use(async (context, next) => {
    await next();
    context.header('x-amzn-requestid', randomUUID());
  });
  app.post('/', limitBody(), ({ req }) => answer(req.raw, pool));
  app.get(`/${pool.id}/.well-known/jwks.json`, async () => Response.json(await pool.tokens.jwks()));
  app.get(`/${pool.id}/.well-known/openid-configuration`, ({ req }) =>
    Response.json(discovery(pool, options.endpoint ?? new URL(req.url).origin)),
  );
  app.notFound(({ req }) => notFound(req.method, req.path, pool));
  app.onError((error, { req }) => toResponse(error, req.raw.signal));
  return app;
}

async function answer(request: Request, pool: PoolContext): Promise<Response> {
  const { access, operation } = findEndpoint(request.headers.get('x-amz-target') ?? '');
  const body = await request.text();
  if (access === 'administrators')
    assertSigned({ request, body }, pool.administrator, pool.clock());
  const result = await operation(readJson(body), pool);
  return Response.json(result, { headers: { 'content-type': 'application/x-amz-json-1.1' } });
}

function readJson(text: string): unknown {
  try {
    // To the protocol, a null is as good as nothing; some clients send it.
    const body: unknown = JSON.parse(text, (_, value: unknown) => value ?? undefined);
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body;
  } catch (error) {
    // RangeError: nested so deeply that visiting every value overflows the stack.
    if (!(error instanceof SyntaxError || error instanceof RangeError)) throw error;
  }
  throw new CognitoError('SerializationException', 'The request body must be a JSON object.');
}

function limitBody(): ReturnType<typeof bodyLimit> {
  const message = `The request body may have ${maxBodyBytes} bytes at the most.`;
  return bodyLimit({
    maxSize: maxBodyBytes,
    onError: () => new CognitoError('RequestEntityTooLargeException', message).toResponse(),
  });
}

/** OpenID Connect Discovery 1.0, section 3, without the endpoints of the hosted pages. */
function discovery(pool: PoolContext, endpoint: string): object {
  return {
    issuer: pool.issuer,
    jwks_uri: `${endpoint}/${pool.id}/.well-known/jwks.json`,
    id_token_signing_alg_values_supported: ['RS256'],
    response_types_supported: ['code', 'token'],
    subject_types_supported: ['public'],
  };
}

function notFound(method: string, path: string, pool: PoolContext): Response {
  const message = `There is no ${method} ${path} here. This user pool is ${pool.id}.`;
  return Response.json({ message }, { status: 404 });
}

function toResponse(error: Error, client: AbortSignal): Response {
  if (error instanceof CognitoError) return error.toResponse();
  // Whoever hung up amid a request gets no answer, and is no failure of the pool.
  if (!client.aborted) console.error('The user pool failed to answer:', error);
  return new CognitoError('InternalErrorException', 'Internal error').toResponse();
}
