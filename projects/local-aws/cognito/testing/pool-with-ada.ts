import { startPoolServer, type PoolServer, type PoolSettings } from './pool-server.ts';

/** The user of most tests. */
export const ada = { email: 'ada@example.com', name: 'Ada', password: 'Correct-horse-1' };

/** Starts a pool with one user, whose clock stands still. */
export async function startPoolWithAda(settings: PoolSettings): Promise<PoolServer> {
  const server = await startPoolServer(settings);
  server.stopClock();
  server.pool.seedUser(ada);
  return server;
}
