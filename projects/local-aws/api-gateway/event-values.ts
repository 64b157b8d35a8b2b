import { domainPrefixOf } from './context-variables.ts';
import type { Exchange } from './exchange.ts';
import { decodeSegment } from './route-table.ts';

/** A request's headers by lower-case name, with those that the gateway adds. */
export function eventHeaders({ request, url, sourceIp }: Exchange): Record<string, string> {
  const earlier = request.headers.get('x-forwarded-for');
  return {
    ...Object.fromEntries(request.headers),
    'x-forwarded-for': earlier ? `${earlier}, ${sourceIp}` : sourceIp,
    'x-forwarded-port': url.port || '80',
    'x-forwarded-proto': url.protocol.slice(0, -1),
  };
}

/** What `requestContext` has in both payload formats under the same names. */
export function sharedContext({ accountId, apiId, requestId, stage, url }: Exchange) {
  return {
    accountId,
    apiId,
    domainName: url.hostname,
    domainPrefix: domainPrefixOf(url),
    requestId,
    stage: stage.name,
  };
}

/**
 * The path as functions get it, percent-decoded; as it was sent if it is malformed. A server behind an
 * `HTTP_PROXY` integration gets it as it was sent.
 */
export function decodedPath({ url }: Exchange): string {
  return decodeSegment(url.pathname);
}

/** The values of a route's path variables, percent-decoded. */
export function pathParameters({ pathVariables }: Exchange): Record<string, string> {
  return mapValues(pathVariables, decodeSegment);
}

/** All values of each parameter of the query. */
export function queryValues({ url }: Exchange): Record<string, readonly string[]> {
  const names = [...new Set(url.searchParams.keys())];
  return Object.fromEntries(names.map((name) => [name, url.searchParams.getAll(name)]));
}

export function mapValues<From, To>(
  values: Readonly<Record<string, From>>,
  change: (value: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value)]));
}
