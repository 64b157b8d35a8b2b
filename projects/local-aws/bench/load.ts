import { Agent, request, type RequestOptions } from 'node:http';

/** One kind of request. */
export interface Shot {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface LoadOptions {
  /** Of the server, without a trailing slash. */
  readonly url: string;
  /** The request to send next. */
  readonly next: () => Shot;
  /** With which every request has to be answered. */
  readonly status: number;
  /** Requests under way at a time, each on a connection that stays open. */
  readonly connections: number;
  /** Whether to send one more, after so many and so many milliseconds. */
  readonly goOn: (sent: number, elapsed: number) => boolean;
}

export interface Load {
  readonly requests: number;
  /** Milliseconds from the first request to the last answer. */
  readonly duration: number;
  /** Milliseconds from a request to the end of its answer, of each. */
  readonly latencies: readonly number[];
}

/**
 * Sends requests, on every connection the next as soon as the last is answered.
 *
 * @throws Error if an answer has another status: what fails fast must not count as fast.
 */
export async function load({ url, next, status, connections, goOn }: LoadOptions): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const { hostname, port } = new URL(url);
  const latencies: number[] = [];
  const startedAt = performance.now();
  let sent = 0;
  const connection = async () => {
    while (goOn(sent, performance.now() - startedAt)) {
      sent += 1;
      const sentAt = performance.now();
      const actual = await send({ agent, hostname, port, ...next() });
      if (actual !== status) throw new Error(`${url} answered ${actual} in place of ${status}.`);
      latencies.push(performance.now() - sentAt);
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, connection));
  } finally {
    agent.destroy();
  }
  return { requests: sent, duration: performance.now() - startedAt, latencies };
}

/** Sends a request and reads the answer to its end. @returns The answer's status. */
function send(options: RequestOptions): Promise<number | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<number | undefined>();
  request(options, (answer) => {
    answer.resume().on('end', () => resolve(answer.statusCode));
    answer.on('error', reject);
  })
    .on('error', reject)
    .end();
  return promise;
}
