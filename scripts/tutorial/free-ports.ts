import { once } from 'node:events';
import { createServer } from 'node:net';

/**
 * Finds free ports, each the next one's neighbour. They lie below those that a system gives to whoever
 * asks for port 0, as other tests do.
 */
export async function findFreePorts(count: number): Promise<readonly number[]> {
  for (let first = 20_000 + (process.pid % 1000) * 10; first < 32_000; first += 10) {
    const ports = Array.from({ length: count }, (_, index) => first + index);
    const free = await Promise.all(ports.map(isFree));
    if (free.every(Boolean)) return ports;
  }
  throw new Error('There are no free ports from 20000 to 32000.');
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer().listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
    return true;
  } catch {
    // EADDRINUSE
    return false;
  } finally {
    server.close();
  }
}
