import { z } from 'zod';
import { bodiless } from './bodiless.ts';
import type { PayloadFormat } from './integration-properties.ts';

const headerValue = z.union([z.string(), z.number(), z.boolean()]).transform(String);

const sharedSchema = z.object({
  statusCode: z.coerce.number().int().min(200).max(599),
  headers: z.record(z.string(), headerValue).nullish(),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().nullish(),
});

interface MoreHeaders {
  readonly cookies?: readonly string[] | null;
  readonly multiValueHeaders?: Readonly<Record<string, readonly string[]>> | null;
}

/** Of the two members that bring more headers each format has one. */
const answerSchemas: Readonly<
  Record<PayloadFormat, z.ZodType<z.output<typeof sharedSchema> & MoreHeaders>>
> = {
  '1.0': sharedSchema.extend({
    multiValueHeaders: z.record(z.string(), z.array(headerValue)).nullish(),
  }),
  '2.0': sharedSchema.extend({ cookies: z.array(z.string()).nullish() }),
};

/**
 * Turns what a Lambda function returned into the answer. In format 2.0 a value without `statusCode` is
 * itself, as JSON, the body of a 200. In format 1.0 headers may have several values.
 *
 * @throws Error if the value is no answer, or longer, as JSON, than Lambda hands on.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
export function lambdaAnswer(value: unknown, format: PayloadFormat): Response {
  const json = JSON.stringify(value ?? null);
  checkSize(json);
  if (format === '2.0' && !hasStatusCode(value)) {
    return new Response(json, { headers: { 'content-type': 'application/json' } });
  }
  const { statusCode, headers, body, isBase64Encoded, ...more } =
    answerSchemas[format].parse(value);
  const content = Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8');
  const response = new Response(bodiless.has(statusCode) ? null : content, {
    status: statusCode,
    headers: headers ?? {},
  });
  for (const [name, values] of Object.entries(more.multiValueHeaders ?? {})) {
    response.headers.delete(name);
    for (const item of values) response.headers.append(name, item);
  }
  for (const cookie of more.cookies ?? []) response.headers.append('set-cookie', cookie);
  if (content.byteLength > 0 && !response.headers.has('content-type')) {
    response.headers.set('content-type', 'text/plain; charset=utf-8');
  }
  // The body was just made whole; a length that the function computed could contradict it.
  response.headers.delete('content-length');
  return response;
}

/**
 * What Lambda's error names where the documentation says 6 MB, of the payload: all that the function
 * returned, as JSON.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
 */
const maxPayloadBytes = 6_291_556;

function checkSize(payload: string): void {
  if (Buffer.byteLength(payload) <= maxPayloadBytes) return;
  throw new RangeError(`The function's answer is longer than ${maxPayloadBytes} bytes`);
}

function hasStatusCode(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'statusCode' in value;
}
