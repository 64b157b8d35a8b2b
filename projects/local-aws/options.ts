import { join, resolve } from 'node:path';
import {
  GATEWAY_OPTIONS,
  GATEWAY_USAGE,
  givenPath,
  readGatewayChoice,
  type GatewayChoice,
} from './gateway-options.ts';
import { POOL_OPTIONS, POOL_USAGE, readPoolChoice, type PoolChoice } from './pool-options.ts';
import { parseOptions } from './parse-options.ts';

/** What the command line asks of the stand-ins. */
export interface Options extends GatewayChoice, PoolChoice {
  /** Port of the gateway; the user pool and the faults have the next two. 0 for free ports. */
  readonly port: number;
  /** Absolute path of the file to write, in the format of `amplify_outputs.json`. */
  readonly outputs: string;
  /** Absolute path of the folder that keeps users, keys and tasks. */
  readonly data: string;
  readonly allowedOrigins: readonly string[];
  /** Whether to forget what an earlier run left in `data`. */
  readonly fresh: boolean;
  /** Whether the stand-ins can be told to suffer. */
  readonly faults: boolean;
  readonly help: boolean;
}

export const USAGE = `Usage: npm run local-aws -- [options]

  --port N        port of the gateway, the user pool has the next one; 0 for free ports (8101)
  --origin URL    origin that may call the user pool, and the gateway if its template declares the
                  parameter AllowedOrigins; may be repeated (http://localhost:8100)
  --outputs FILE  where to write the amplify_outputs.json of the stand-ins (.local/amplify_outputs.json)
${GATEWAY_USAGE}
${POOL_USAGE}
  --data FOLDER   where users, keys and tasks are kept (.local)
  --fresh         start without the users and tasks of earlier runs, with new pool and client ids
  --faults        let the port after the pool's make both slow, offline or wrong (see the README)
  --help          show this`;

/**
 * Reads the command line.
 *
 * @throws Error of one line that names the argument, or the file, and what it takes.
 */
export function readOptions(args: readonly string[]): Options {
  const values = parseOptions(args, {
    port: { type: 'string', default: '8101' },
    origin: { type: 'string', multiple: true, default: ['http://localhost:8100'] },
    outputs: { type: 'string' },
    ...GATEWAY_OPTIONS,
    ...POOL_OPTIONS,
    data: { type: 'string', default: '.local' },
    fresh: { type: 'boolean', default: false },
    faults: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  });
  const data = resolve(givenPath('--data', values.data));
  const outputs = givenPath('--outputs', values.outputs ?? join(data, 'amplify_outputs.json'));
  return {
    // The two ports after it must be ports too.
    port: readPort(values.port, 0, 65_533),
    outputs: resolve(outputs),
    data,
    allowedOrigins: values.origin.map(readOrigin),
    ...readGatewayChoice(values),
    ...readPoolChoice(values),
    fresh: values.fresh,
    faults: values.faults,
    help: values.help,
  };
}

/** Of origins as browsers write them, those over which a token may travel. */
function readOrigin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isLoopback = url?.hostname === 'localhost' || url?.hostname === '127.0.0.1';
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback);
  if (url?.origin === text && isSafe) return text;
  throw new RangeError(
    `--origin takes an origin such as https://app.example.com or http://localhost:8100, without a path or a trailing slash; http is for localhost alone. It does not take ${JSON.stringify(text)}.`,
  );
}

/**
 * Reads a port number.
 *
 * @throws RangeError if it is no whole number from `least` to `most`.
 */
export function readPort(text: string, least: number, most: number): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= least && port <= most) return port;
  throw new RangeError(
    `--port takes a whole number from ${least} to ${most}, not ${JSON.stringify(text)}.`,
  );
}
