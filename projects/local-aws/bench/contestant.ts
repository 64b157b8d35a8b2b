import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Usage } from './contestants/answer-orders.ts';

/** A server in a process of its own. */
export interface Contestant extends Disposable {
  readonly name: ContestantName;
  /** Without a trailing slash. */
  readonly url: string;
  /** What its process has used up to now. */
  readonly usage: () => Promise<Usage>;
}

export type ContestantName = 'bare-http' | 'hono-proxy' | 'gateway';

/** Starts a contestant, which tells where it listens. It ends with this process at the latest. */
export async function startContestant(
  name: ContestantName,
  ...args: readonly string[]
): Promise<Contestant> {
  const program = join(import.meta.dirname, 'contestants', `${name}.ts`);
  const child = fork(program, args, { execArgv: ['--expose-gc'] });
  const ended = once(child, 'exit').then(() => {
    throw new Error(`${name} ended by itself; what it printed says why.`);
  });
  // Whoever waits for an answer learns it; between two answers nobody has to.
  ended.catch(() => undefined);
  const message = async () => (await Promise.race([once(child, 'message'), ended])) as [unknown];
  const [url] = (await message()) as [string];
  return {
    name,
    url,
    usage: async () => {
      const answer = message();
      child.send('usage');
      return (await answer)[0] as Usage;
    },
    [Symbol.dispose]: () => child.disconnect(),
  };
}
