import type { Exchange } from './exchange.ts';

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
const reserved =
  /^(access-control-|apigw-|proxy-|x-amz-|x-amzn-|x-forwarded-|(authorization|connection|content-encoding|content-length|content-location|forwarded|keep-alive|origin|te|trailers|transfer-encoding|upgrade|via)$)/i;
const variablePattern =
  /\$\{?(request\.(?:header|querystring|path)|request|context|stageVariables)((?:\.[\w-]+)+)\}?/g;

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
  if (template.includes('request.body')) throw new SyntaxError(`"${key}" takes from the body`);
  if (place === undefined) {
    return (outgoing, exchange) => (outgoing.path = encodePath(fillIn(template, exchange)));
  }
  if (place === 'header' && reserved.test(name)) throw new SyntaxError(`"${name}" is reserved`);
  const change = place === 'header' ? changeHeader : changeQuery;
  return (outgoing, exchange) => {
    // What was to be overwritten is gone even if there is no value: the caller may have made it up.
    if (operation !== 'append') change(outgoing, name);
    const value = operation === 'remove' ? '' : fillIn(template, exchange);
    if (value !== '') change(outgoing, name, value);
  };
}

/** Removes a header, or adds a value to it: in UTF-8, or none if it cannot be one. */
function changeHeader({ headers }: OutgoingRequest, name: string, value?: string): void {
  if (value === undefined) headers.delete(name);
  else if (!hasControl.test(value)) headers.append(name, Buffer.from(value).toString('latin1'));
}

const hasControl = /[^\P{Cc}\t]/u;

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

function fillIn(template: string, exchange: Exchange): string {
  return template.replaceAll(variablePattern, (_, source: string, dotted: string) => {
    return variable(exchange, source, dotted.slice(1)) ?? '';
  });
}

function variable(exchange: Exchange, source: string, name: string): string | null | undefined {
  switch (source) {
    case 'request.header':
      return exchange.request.headers.get(name);
    case 'request.querystring':
      return exchange.url.searchParams.getAll(name).join(',');
    case 'request.path':
      return exchange.pathVariables[name];
    case 'request':
      return name === 'path' ? exchange.path : undefined;
    case 'context':
      return exchange.variables.get(name);
    default:
      return exchange.stage.variables[name];
  }
}
