import { z } from 'zod';
import { bodiless } from './bodiless.ts';

const headerValue = z.union([z.string(), z.number(), z.boolean()]).transform(String);

const answerSchema = z.object({
  statusCode: z.coerce.number().int().min(200).max(599),
  headers: z.record(z.string(), headerValue).nullish(),
  cookies: z.array(z.string()).nullish(),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().nullish(),
});

/**
 * Turns what a Lambda function returned into the answer. Without `statusCode` the value itself, as
 * JSON, is the body of a 200.
 *
 * @throws Error if there is a status code, but the rest is no answer.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
export function lambdaAnswer(value: unknown): Response {
  if (!hasStatusCode(value)) return Response.json(value ?? null);
  const { statusCode, headers, cookies, body, isBase64Encoded } = answerSchema.parse(value);
  const content = Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8');
  const response = new Response(bodiless.has(statusCode) ? null : content, {
    status: statusCode,
    headers: headers ?? {},
  });
  for (const cookie of cookies ?? []) response.headers.append('set-cookie', cookie);
  if (content.byteLength > 0 && !response.headers.has('content-type')) {
    response.headers.set('content-type', 'text/plain; charset=utf-8');
  }
  // The body was just made whole; a length that the function computed could contradict it.
  response.headers.delete('content-length');
  return response;
}

function hasStatusCode(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'statusCode' in value;
}
