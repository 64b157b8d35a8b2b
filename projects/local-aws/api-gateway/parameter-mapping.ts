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
    return (outgoing, exchange) => (outgoing.path = fillIn(template, exchange));
  }
  if (place === 'header' && reserved.test(name)) throw new SyntaxError(`"${name}" is reserved`);
  return (outgoing, exchange) => {
    const value = fillIn(template, exchange);
    if (place === 'header') return change(outgoing.headers, operation, name, value);
    const query = new URLSearchParams(outgoing.query);
    change(query, operation, name, value);
    outgoing.query = query.toString();
  };
}

function change(
  target: Headers | URLSearchParams,
  operation: string | undefined,
  name: string,
  value: string,
): void {
  if (operation === 'remove') return target.delete(name);
  // A variable without a value leaves the parameter as it is.
  if (value === '') return;
  if (operation === 'append') target.append(name, value);
  else target.set(name, value);
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
      return exchange.url.searchParams.get(name);
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
