import type { ContextVariables } from './access-log.ts';
import type { Authorization } from './jwt-authorizer.ts';

/** What is known of a request as soon as it arrives. */
export interface Arrival {
  readonly request: Request;
  readonly url: URL;
  readonly sourceIp: string;
  readonly accountId: string;
  readonly apiId: string;
  readonly requestId: string;
  /** Milliseconds since the epoch. */
  readonly receivedAt: number;
}

/** @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-logging-variables.html */
export function contextVariables(arrival: Arrival): ContextVariables {
  const { request, url, receivedAt } = arrival;
  return new Map([
    ['accountId', arrival.accountId],
    ['apiId', arrival.apiId],
    ['domainName', url.hostname],
    ['domainPrefix', domainPrefixOf(url)],
    ['extendedRequestId', arrival.requestId],
    ['httpMethod', request.method],
    ['identity.sourceIp', arrival.sourceIp],
    ['identity.userAgent', request.headers.get('user-agent') ?? '-'],
    ['path', url.pathname],
    ['protocol', 'HTTP/1.1'],
    ['requestId', arrival.requestId],
    ['requestTime', commonLogTime(receivedAt)],
    ['requestTimeEpoch', String(receivedAt)],
  ]);
}

/** The first label of the host's name. */
export function domainPrefixOf({ hostname }: URL): string {
  return hostname.split('.')[0] ?? '';
}

export function addClaims(variables: ContextVariables, { claims }: Authorization): void {
  for (const [name, value] of Object.entries(claims)) {
    variables.set(`authorizer.claims.${name}`, value);
  }
}

/** A time in the Common Log Format, for example `22/Nov/2026:08:36:23 +0000`. */
function commonLogTime(epochMillis: number): string {
  const [, day, month, year, time] = new Date(epochMillis).toUTCString().split(' ');
  return `${day}/${month}/${year}:${time} +0000`;
}
