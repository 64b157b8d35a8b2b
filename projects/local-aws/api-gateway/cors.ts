import { z } from 'zod';
import { flag, numberBetween, text } from '../property-values.ts';

const list = z.array(text).default([]);
const origin = text.refine(
  (value) => value === '*' || /^https?:\/\/(\*|[^/*\s]+)$/.test(value),
  'must be an origin without a path or a trailing slash, *, https://* or http://*',
);

/** Schema of an API's `CorsConfiguration`. */
export const corsConfiguration = z
  .strictObject({
    AllowOrigins: z.array(origin).default([]),
    AllowMethods: list,
    AllowHeaders: list,
    ExposeHeaders: list,
    MaxAge: numberBetween(-1, 86_400).optional(),
    AllowCredentials: flag.default(false),
  })
  .refine(
    ({ AllowCredentials, AllowOrigins }) => !AllowCredentials || !AllowOrigins.includes('*'),
    'AllowCredentials cannot go with the origin *',
  );

export type CorsConfiguration = z.output<typeof corsConfiguration>;

/** Whether a request is a browser's question, asked before the request proper. */
export function isPreflight({ method, headers }: Request): boolean {
  return (
    method === 'OPTIONS' && headers.has('origin') && headers.has('access-control-request-method')
  );
}

/** Answers a preflight for which the API has no route, as far as its origin is allowed. */
export function answerPreflight(cors: CorsConfiguration, request: Request): Response {
  return replaceCorsHeaders(cors, request, new Response(null, { status: 204 }));
}

/**
 * Puts the configured CORS headers in the place of those that the backend wrote. A request without
 * `Origin`, or with one that is not allowed, is answered without any.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html
 */
export function replaceCorsHeaders(
  cors: CorsConfiguration,
  request: Request,
  { body, status, statusText, headers: backendHeaders }: Response,
): Response {
  const headers = new Headers(backendHeaders);
  for (const name of backendHeaders.keys()) {
    if (name.startsWith('access-control-')) headers.delete(name);
  }
  for (const [name, value] of corsHeaders(cors, request)) {
    if (value !== '') headers.set(`access-control-${name}`, value);
  }
  return new Response(body, { status, statusText, headers });
}

function corsHeaders(cors: CorsConfiguration, request: Request): [name: string, value: string][] {
  const allowOrigin = allowedOrigin(cors, request.headers.get('origin'));
  if (allowOrigin === undefined) return [];
  const always: [string, string][] = [
    ['allow-origin', allowOrigin],
    ['allow-credentials', cors.AllowCredentials ? 'true' : ''],
  ];
  if (!isPreflight(request)) return [...always, ['expose-headers', cors.ExposeHeaders.join(',')]];
  return [
    ...always,
    ['allow-methods', cors.AllowMethods.join(',')],
    ['allow-headers', cors.AllowHeaders.join(',')],
    ['max-age', cors.MaxAge?.toString() ?? ''],
  ];
}

function allowedOrigin(cors: CorsConfiguration, asking: string | null): string | undefined {
  if (asking === null) return undefined;
  if (cors.AllowOrigins.includes('*')) return '*';
  const allowed = cors.AllowOrigins.some((origin) =>
    origin.endsWith('*') ? asking.startsWith(origin.slice(0, -1)) : asking === origin,
  );
  return allowed ? asking : undefined;
}
