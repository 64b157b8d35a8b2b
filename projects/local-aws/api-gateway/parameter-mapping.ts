import type { Exchange } from './exchange.ts';
import {
  applyOperation,
  changeHeader,
  checkMappedHeader,
  checkMappedValue,
  fillIn,
  type MappingOperation,
} from './mapped-parameter.ts';

/** The request that goes out to an HTTP backend. */
export interface OutgoingRequest {
  /** Percent-encoded. */
  path: string;
  /** Without `?`. */
  query: string;
  readonly headers: Headers;
}

/** Changes a request that goes out by what is known of the one that came in. */
export type ParameterMapping = (outgoing: OutgoingRequest, exchange: Exchange) => void;

const keyPattern = /^(?:(append|overwrite|remove):(header|querystring)\.(\S+)|overwrite:path)$/;

/**
 * Reads an integration's `RequestParameters`.
 *
 * @throws SyntaxError naming the first that AWS would not take, or that is not supported here.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-parameter-mapping.html
 */
export function parseParameterMapping(
  parameters: Readonly<Record<string, string>>,
): ParameterMapping {
  const steps = Object.entries(parameters).map(([key, value]) => parseStep(key, value));
  return (outgoing, exchange) => steps.forEach((step) => step(outgoing, exchange));
}

function parseStep(key: string, template: string): ParameterMapping {
  const [matched, operation, place, name = ''] = keyPattern.exec(key) ?? [];
  if (matched === undefined) throw new SyntaxError(`"${key}" is not a parameter mapping`);
  checkMappedValue(key, template, 'request');
  const valueFor = (exchange: Exchange) =>
    fillIn(template, exchange, (path) => requestValue(exchange, path));
  if (place === undefined) {
    return (outgoing, exchange) => void (outgoing.path = encodePath(valueFor(exchange)));
  }
  if (place === 'header') checkMappedHeader(name);
  return (outgoing, exchange) =>
    applyOperation(operation as MappingOperation, valueFor(exchange), (value) =>
      place === 'header'
        ? changeHeader(outgoing.headers, name, value)
        : changeQuery(outgoing, name, value),
    );
}

/** Removes a parameter, or adds a value to it. The others stay as they were sent. */
function changeQuery(outgoing: OutgoingRequest, name: string, value?: string): void {
  const parts = outgoing.query.split('&').filter((part) => part !== '');
  const changed =
    value === undefined
      ? parts.filter((part) => !new URLSearchParams(part).has(name))
      : [...parts, [name, value.toWellFormed()].map(encodeURIComponent).join('=')];
  outgoing.query = changed.join('&');
}

/** Encodes what may not stand in a path as it is; what is encoded stays so. */
function encodePath(path: string): string {
  return path.toWellFormed().replaceAll(/[^\x21-\x7e]+|[?#]/g, encodeURIComponent);
}

function requestValue(
  { request, url, path, pathVariables }: Exchange,
  variable: string,
): string | null | undefined {
  if (variable === 'path') return path;
  const [, place, name = ''] = /^(header|querystring|path)\.(.+)$/.exec(variable) ?? [];
  switch (place) {
    case 'header':
      return request.headers.get(name);
    case 'querystring':
      return url.searchParams.getAll(name).join(',');
    default:
      return pathVariables[name];
  }
}
