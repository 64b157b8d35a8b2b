import type { Exchange } from './exchange.ts';

/** The body in an event, in both payload formats. */
export interface EventBody {
  readonly body?: string;
  readonly isBase64Encoded: boolean;
}

const textTypes = /^\s*(text\/[^;\s]+|application\/(json|xml|javascript))\s*(;|$)/i;

/** A request's body as text, or else in base64. There is none if it is empty. */
export function eventBody({ body, request }: Exchange): EventBody {
  if (body.byteLength === 0) return { isBase64Encoded: false };
  const isText = textTypes.test(request.headers.get('content-type') ?? '');
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  return { body: bytes.toString(isText ? 'utf8' : 'base64'), isBase64Encoded: !isText };
}
