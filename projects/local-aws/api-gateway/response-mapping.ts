import { bodiless } from './bodiless.ts';
import type { Exchange, Integration } from './exchange.ts';
import {
  applyOperation,
  changeHeader,
  checkMappedHeader,
  checkMappedValue,
  fillIn,
  type MappingOperation,
} from './mapped-parameter.ts';

/** One of the changes to an integration's answers of one status. */
export interface ResponseParameter {
  /** `append:header.NAME`, `overwrite:header.NAME`, `remove:header.NAME` or `overwrite:statuscode`. */
  readonly destination: string;
  /** A text, with variables of `$response.header`, `$context` and `$stageVariables` in it. */
  readonly source: string;
}

/** How answers are changed, by the status that the integration gave them. */
export type ResponseMapping = ReadonlyMap<number, readonly ResponseStep[]>;

type ResponseStep = (outgoing: OutgoingResponse, exchange: Exchange, answer: Response) => void;

interface OutgoingResponse {
  status: number;
  readonly headers: Headers;
}

const keyPattern = /^(?:(append|overwrite|remove):header\.(\S+)|overwrite:statuscode)$/;
const statusPattern = /^[2-5]\d\d$/;

/**
 * Reads an integration's `ResponseParameters`.
 *
 * @param parameters By status, 200–599.
 * @throws SyntaxError naming the first that AWS would not take, or that is not supported here.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-parameter-mapping.html
 */
export function parseResponseMapping(
  parameters: Readonly<Record<string, readonly ResponseParameter[]>>,
): ResponseMapping {
  const entries = Object.entries(parameters).map(([status, changes]) => {
    if (!statusPattern.test(status)) throw new SyntaxError(`"${status}" is no status of 200–599`);
    return [Number(status), changes.map(parseStep)] as const;
  });
  return new Map(entries);
}

/** The same integration, whose answers are changed. What the gateway itself answers stays. */
export function mapResponses(integration: Integration, mapping: ResponseMapping): Integration {
  if (mapping.size === 0) return integration;
  return async (exchange, signal) => {
    const answer = await integration(exchange, signal);
    const steps = mapping.get(answer.status);
    if (!steps) return answer;
    const outgoing = { status: answer.status, headers: new Headers(answer.headers) };
    steps.forEach((step) => step(outgoing, exchange, answer));
    return new Response(bodiless.has(outgoing.status) ? null : answer.body, outgoing);
  };
}

function parseStep({ destination, source }: ResponseParameter): ResponseStep {
  const [matched, operation, name] = keyPattern.exec(destination) ?? [];
  if (matched === undefined) throw new SyntaxError(`"${destination}" is not a response parameter`);
  checkMappedValue(destination, source, 'response');
  const valueFor = (exchange: Exchange, { headers }: Response) =>
    fillIn(source, exchange, (path) =>
      path.startsWith('header.') ? headers.get(path.slice('header.'.length)) : undefined,
    );
  if (name === undefined) return statusStep(source, valueFor);
  checkMappedHeader(name);
  return ({ headers }, exchange, answer) =>
    applyOperation(operation as MappingOperation, valueFor(exchange, answer), (value) =>
      changeHeader(headers, name, value),
    );
}

function statusStep(
  source: string,
  valueFor: (exchange: Exchange, answer: Response) => string,
): ResponseStep {
  if (!source.includes('$') && !statusPattern.test(source)) {
    throw new SyntaxError(`overwrite:statuscode: "${source}" is no status of 200–599`);
  }
  return (outgoing, exchange, answer) => {
    const status = valueFor(exchange, answer);
    if (statusPattern.test(status)) outgoing.status = Number(status);
  };
}
