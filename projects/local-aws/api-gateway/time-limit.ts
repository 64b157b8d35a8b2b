import type { Exchange, Integration } from './exchange.ts';
import { Refusal } from './refusal.ts';

/** Answers 503 for an integration that takes longer than this, and tells it to give up. */
export function limitTime(
  integration: Integration,
  timeoutMillis: number,
): (exchange: Exchange) => Promise<Response> {
  return async (exchange) => {
    const limit = new AbortController();
    const { promise: timedOut, reject } = Promise.withResolvers<never>();
    const integrationErrorMessage = `The integration took longer than ${timeoutMillis} ms`;
    const timer = setTimeout(() => {
      limit.abort();
      reject(new Refusal(503, { variables: { integrationErrorMessage } }));
    }, timeoutMillis);
    try {
      return await Promise.race([timedOut, integration(exchange, limit.signal)]);
    } finally {
      // It would keep the request, its answer and the process for as long as it runs.
      clearTimeout(timer);
    }
  };
}
