import type { ContextVariables } from './access-log.ts';
import type { Authorization } from './jwt-authorizer.ts';
import type { RouteKey } from './route-key.ts';
import type { Stage } from './stage-properties.ts';

/** A request on its way to an integration, with what the gateway has found out about it. */
export interface Exchange {
  readonly request: Request;
  /** Of the request. Its path has the stage in it, unless the stage is `$default`. */
  readonly url: URL;
  /** Of the request, without the stage, percent-encoded as it was sent. */
  readonly path: string;
  readonly body: Uint8Array;
  readonly sourceIp: string;
  readonly accountId: string;
  readonly apiId: string;
  readonly requestId: string;
  /** Milliseconds since the epoch. */
  readonly receivedAt: number;
  readonly stage: Stage;
  readonly routeKey: RouteKey;
  /** By name, percent-encoded as they were sent. */
  readonly pathVariables: Readonly<Record<string, string>>;
  /** Undefined on a route without an authorizer. */
  readonly authorization: Authorization | undefined;
  readonly variables: ContextVariables;
}

/** Gets the backend's answer. It rejects with a refusal if there is none. */
export type Integration = (exchange: Exchange, signal: AbortSignal) => Promise<Response>;
