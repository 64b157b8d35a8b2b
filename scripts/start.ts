import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { writeOutputs } from '../projects/local-aws/amplify-outputs.ts';
import { announce, announceCode, announceNotices } from '../projects/local-aws/announcement.ts';
import { askedToEnd } from '../projects/local-aws/asked-to-end.ts';
import {
  GATEWAY_OPTIONS,
  GATEWAY_USAGE,
  readGatewayChoice,
  type GatewayChoice,
} from '../projects/local-aws/gateway-options.ts';
import { startLocalAws } from '../projects/local-aws/local-aws.ts';
import { serveOnLoopback } from '../projects/local-aws/loopback-server.ts';
import { readPort } from '../projects/local-aws/options.ts';
import {
  POOL_OPTIONS,
  POOL_USAGE,
  readPoolChoice,
  type PoolChoice,
} from '../projects/local-aws/pool-options.ts';
import { parseOptions } from '../projects/local-aws/parse-options.ts';

const USAGE = `Usage: npm start -- [options]

  --port N   port of the app, the gateway and the user pool have the next two (8100)
  --fresh    start without the users and tasks of earlier runs, with new pool and client ids
  --faults   let the port after them make both slow, offline or wrong (see projects/local-aws)
  --help     show this

${GATEWAY_USAGE}
${POOL_USAGE}`;

const data = resolve('.local');

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(`start: ${(error as Error).message}`);
  process.exitCode = 1;
}

async function main(args: readonly string[]): Promise<void> {
  const values = parseOptions(args, {
    ...GATEWAY_OPTIONS,
    port: { type: 'string', default: '8100' },
    fresh: { type: 'boolean', default: false },
    faults: { type: 'boolean', default: false },
    ...POOL_OPTIONS,
    help: { type: 'boolean', default: false },
  });
  if (values.help) return console.log(USAGE);
  // The three ports after it must be ports too.
  const port = readPort(values.port, 1, 65_532);
  const { fresh, faults } = values;
  await run({ ...readGatewayChoice(values), ...readPoolChoice(values), port, fresh, faults });
}

interface Wanted extends GatewayChoice, PoolChoice {
  readonly port: number;
  readonly fresh: boolean;
  readonly faults: boolean;
}

/** Runs the app and the stand-ins until it is asked to end, or the app's server ends. */
async function run({ port, pool, ...wanted }: Wanted): Promise<void> {
  await assertFree(port);
  const app = `http://localhost:${port}`;
  await using aws = await startLocalAws({
    ...wanted,
    port: port + 1,
    data,
    allowedOrigins: [app],
    poolSettings: pool?.settings,
    onCode: announceCode,
    functionLog: console.log,
  });
  announceNotices(pool?.notices);
  await writeOutputs(join(data, 'amplify_outputs.json'), aws.outputs);
  const server = serveApp(port);
  const ended = once(server, 'exit') as Promise<[code: number | null]>;
  void answers(app, server).then((ok) => ok && announce(aws, { App: app }));
  const failed = ended.then(([code]) => {
    throw new Error(`ng serve ended by itself (exit code ${code}); what it printed says why.`);
  });
  await Promise.race([askedToEnd(), failed]);
  server.kill('SIGTERM');
  await ended;
}

/** Fails before anything is started: the app's own server would only say so much later. */
async function assertFree(port: number): Promise<void> {
  const server = await serveOnLoopback(() => new Response(), port);
  await server.close();
}

function serveApp(port: number): ChildProcess {
  const ng = resolve('node_modules/@angular/cli/bin/ng.js');
  const endWithThis = new URL('exit-with-parent.js', import.meta.url).href;
  return spawn(process.execPath, ['--import', endWithThis, ng, 'serve', '--port', String(port)], {
    stdio: ['pipe', 'inherit', 'inherit'],
  });
}

/** Waits until the app is there; the first build takes a while. */
async function answers(url: string, server: ChildProcess): Promise<boolean> {
  while (server.exitCode === null && !server.killed) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return true;
    await delay(250);
  }
  return false;
}
