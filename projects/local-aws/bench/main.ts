import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { openUserPool, type UserPool } from '../cognito/user-pool.ts';
import { serveOnLoopback } from '../loopback-server.ts';
import { parseOptions } from '../parse-options.ts';
import { startContestant } from './contestant.ts';
import { measureMemory } from './measure-memory.ts';
import { measureStartUp } from './measure-start-up.ts';
import { measureThroughput } from './measure-throughput.ts';
import { report, type Results } from './report.ts';
import { createScenarios, origin } from './scenarios.ts';

interface Effort {
  readonly command: string;
  readonly rounds: number;
  readonly slice: number;
  readonly starts: number;
  readonly requests: number;
}

const full: Effort = {
  command: 'npm run bench:gateway',
  rounds: 9,
  slice: 1000,
  starts: 9,
  requests: 1_000_000,
};
const quick: Effort = {
  command: 'npm run bench:gateway -- --quick',
  rounds: 3,
  slice: 250,
  starts: 3,
  requests: 20_000,
};

const USAGE = `Usage: npm run bench:gateway -- [options]

  --quick   a smoke run of a minute and a half, whose figures are not kept
  --help    show this`;

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(`bench: ${(error as Error).message}`);
  process.exitCode = 1;
}

async function main(args: readonly string[]): Promise<void> {
  const options = parseOptions(args, {
    quick: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  });
  if (options.help) return console.log(USAGE);
  const text = report(await measure(options.quick ? quick : full));
  console.log(text);
  if (!options.quick) await writeFile(join(import.meta.dirname, 'RESULTS.md'), text);
}

/** Starts everything anew, and ends it. */
async function measure(effort: Effort): Promise<Results> {
  await using running = new AsyncDisposableStack();
  const loadBefore = loadavg()[0] ?? NaN;
  const startUp = await measureStartUp(effort.starts);
  const { pool, poolUrl } = await openPool(running);
  const scenarios = await createScenarios(pool);
  const bare = running.use(await startContestant('bare-http'));
  const hono = running.use(await startContestant('hono-proxy', bare.url));
  const gateway = running.use(
    await startContestant('gateway', bare.url, poolUrl, pool.id, pool.clientId, origin),
  );
  const throughput = await measureThroughput([bare, hono, gateway], scenarios, effort);
  const memory = await measureMemory(gateway, scenarios, effort.requests);
  const { command } = effort;
  return { command, startUp, throughput, memory, load: [loadBefore, loadavg()[0] ?? NaN] };
}

async function openPool(
  running: AsyncDisposableStack,
): Promise<{ pool: UserPool; poolUrl: string }> {
  const folder = running.adopt(await mkdtemp(join(tmpdir(), 'bench-pool-')), (made) =>
    rm(made, { recursive: true }),
  );
  const pool = await openUserPool({ folder, allowedOrigins: [origin] });
  const server = await serveOnLoopback((request) => pool.fetch(request), 0);
  running.defer(() => server.close());
  return { pool, poolUrl: server.url };
}
