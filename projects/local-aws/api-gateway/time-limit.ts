import type { Exchange, Integration } from './exchange.ts';
import { Refusal } from './refusal.ts';

/** Answers 503 for an integration that takes longer than this, and tells it to give up. */
export function limitTime(
  integration: Integration,
  timeoutMillis: number,
): (exchange: Exchange) => Promise<Response> {
  return (exchange) => {
    const signal = AbortSignal.timeout(timeoutMillis);
    const { promise: timedOut, reject } = Promise.withResolvers<never>();
    const integrationErrorMessage = `The integration took longer than ${timeoutMillis} ms`;
    signal.addEventListener('abort', () =>
      reject(new Refusal(503, { variables: { integrationErrorMessage } })),
    );
    return Promise.race([timedOut, integration(exchange, signal)]);
  };
}
