import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { ContextVariables } from './access-log.ts';
import { bodiless } from './bodiless.ts';
import type { Exchange, Integration } from './exchange.ts';
import type { OutgoingRequest, ParameterMapping } from './parameter-mapping.ts';
import { readBytes } from './read-bytes.ts';
import { Refusal } from './refusal.ts';

export interface HttpIntegrationOptions {
  /** Of the backend; `{name}` in its path stands for the route's variable. */
  readonly uri: string;
  /** `ANY` for the request's own. */
  readonly method: string;
  /** Whether the request's path follows the URI's, as on `$default` and behind a VPC link. */
  readonly path: 'replaced' | 'appended' | 'appended-with-stage';
  readonly mapping: ParameterMapping;
}

/** Headers that are for one connection alone (RFC 9110, section 7.6.1). */
const hopByHop = new Set([
  'connection',
  'expect',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/**
 * An `HTTP_PROXY` integration: hands the whole request to a server and its answer back as it is.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-http.html
 */
export function createHttpIntegration(options: HttpIntegrationOptions): Integration {
  return async (exchange, signal) => {
    try {
      const answer = await send(exchange, options, signal);
      noteAnswer(exchange.variables, answer);
      const body = await readAnswer(answer);
      return new Response(bodiless.has(answer.statusCode ?? 0) ? null : body, {
        status: answer.statusCode,
        headers: answerHeaders(answer, exchange.request.method),
      });
    } catch (cause) {
      if (cause instanceof Refusal) throw cause;
      // The backend cannot be reached, or its answer broke off.
      const integrationErrorMessage = (cause as Error).message;
      throw new Refusal(503, { variables: { integrationErrorMessage }, cause });
    }
  };
}

function noteAnswer(variables: ContextVariables, { statusCode, headers }: IncomingMessage): void {
  const status = String(statusCode);
  variables.set('integrationStatus', status).set('integration.status', status);
  const ids = {
    awsEndpointRequestId: headers['x-amz-request-id'] ?? headers['x-amzn-requestid'],
    awsEndpointRequestId2: headers['x-amz-id-2'],
  };
  for (const [name, id] of Object.entries(ids)) {
    if (id !== undefined) variables.set(name, String(id));
  }
}

function send(
  exchange: Exchange,
  options: HttpIntegrationOptions,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const { request, pathVariables, body } = exchange;
  const target = new URL(
    options.uri.replaceAll(/\{(\w+)\+?\}/g, (_, name: string) => pathVariables[name] ?? ''),
  );
  const outgoing = outgoingRequest(exchange, options, target);
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const start = target.protocol === 'https:' ? httpsRequest : httpRequest;
  start(target, {
    method: options.method === 'ANY' ? request.method : options.method,
    path: outgoing.path + (outgoing.query && `?${outgoing.query}`),
    headers: Object.fromEntries(outgoing.headers),
    signal,
  })
    .on('response', resolve)
    .on('error', reject)
    .end(body);
  return promise;
}

/** @see https://repost.aws/knowledge-center/api-gateway-5xx-error */
const maxAnswerBytes = 10 * 1024 * 1024;

/** The answer's body. Rejects with the refusal 500 as soon as it is larger than 10 MB. */
function readAnswer(answer: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  return readBytes(answer, maxAnswerBytes).catch((error: unknown) => {
    if (!(error instanceof RangeError)) throw error;
    const integrationErrorMessage = error.message;
    throw new Refusal(500, { variables: { integrationErrorMessage }, cause: error });
  });
}

function outgoingRequest(
  exchange: Exchange,
  { path, mapping }: HttpIntegrationOptions,
  target: URL,
): OutgoingRequest {
  const { url } = exchange;
  const base = target.pathname.replace(/\/$/, '');
  const paths = {
    replaced: target.pathname,
    appended: base + exchange.path,
    'appended-with-stage': base + url.pathname,
  };
  const query = [target.search, url.search].map((search) => search.slice(1)).filter(Boolean);
  const outgoing = {
    path: paths[path],
    query: query.join('&'),
    headers: outgoingHeaders(exchange),
  };
  mapping(outgoing, exchange);
  return outgoing;
}

function outgoingHeaders({ request, url, sourceIp, body }: Exchange): Headers {
  const headers = endToEndHeaders(request.headers);
  headers.delete('host');
  headers.append(
    'forwarded',
    `for=${sourceIp};host="${url.host}";proto=${url.protocol.slice(0, -1)}`,
  );
  headers.append('via', 'HTTP/1.1 AmazonAPIGateway');
  // Were it more than what is sent, the backend would take the next request for the rest of this one.
  headers.delete('content-length');
  if (body.byteLength > 0) headers.set('content-length', String(body.byteLength));
  return headers;
}

function answerHeaders({ rawHeaders }: IncomingMessage, method: string): Headers {
  const headers = new Headers();
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    headers.append(rawHeaders[index] ?? '', rawHeaders[index + 1] ?? '');
  }
  const endToEnd = endToEndHeaders(headers);
  // The length of what a GET would give, which HEAD asks for; else the server counts what it sends.
  if (method !== 'HEAD') endToEnd.delete('content-length');
  return endToEnd;
}

function endToEndHeaders(headers: Headers): Headers {
  const named =
    headers
      .get('connection')
      ?.toLowerCase()
      .split(/\s*,\s*/) ?? [];
  const dropped = new Set([...hopByHop, ...named]);
  return new Headers([...headers].filter(([name]) => !dropped.has(name)));
}
