/** What came back for one request. */
export interface Answer {
  /** For example `OPTIONS /api from https://app.example.com`; never with a token. */
  readonly question: string;
  /** Of HTTP; 0 if nothing came back. */
  readonly status: number;
  readonly headers: Headers;
  /** The gateway's own words, if it answered itself, for example `Unauthorized`. */
  readonly gatewayMessage?: string;
  /** Why nothing came back, for example `ECONNREFUSED`. */
  readonly failure?: string;
}

/** What was asked and what came back, in a line. */
export function describeAnswer({ question, status, gatewayMessage, failure }: Answer): string {
  const result = failure ?? (gatewayMessage ? `${status} ${gatewayMessage}` : String(status));
  return `${question} → ${result}`;
}

/** The same, with what the authorizer says of the token, if it does. */
export function describeRefusal(answer: Answer): string {
  const error = tokenError(answer);
  return `${describeAnswer(answer)}${error ? ` (${error})` : ''}`;
}

/** Whether a browser takes this for an answer to a preflight. */
export function isOk({ status }: Answer): boolean {
  return status >= 200 && status < 300;
}

/** Whether the gateway turned the request away for want of good credentials. */
export function isTurnedAway({ status, gatewayMessage }: Answer): boolean {
  return status === 401 || (status === 403 && gatewayMessage === 'Forbidden');
}

/** Whether the gateway itself says that no route takes the request, HTTP API or REST API. */
export function isNowhere({ gatewayMessage }: Answer): boolean {
  return gatewayMessage === 'Not Found' || gatewayMessage === 'Missing Authentication Token';
}

/** Whether the request came through to the backend, and that answered. */
export function isFromBackend({ status, gatewayMessage }: Answer): boolean {
  return status !== 0 && gatewayMessage === undefined && status !== 401;
}

/** What an authorizer says of the token that it refused: `error_description`. */
export function tokenError({ headers }: Answer): string | undefined {
  const challenge = headers.get('www-authenticate') ?? '';
  return /error_description="([^"]*)"/.exec(challenge)?.[1];
}
