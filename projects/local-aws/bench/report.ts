import { availableParallelism, cpus } from 'node:os';
import type { MemorySample } from './measure-memory.ts';
import type { StartUp } from './measure-start-up.ts';
import type { Throughput } from './measure-throughput.ts';

export interface Results {
  /** The one that measured. */
  readonly command: string;
  readonly startUp: StartUp;
  readonly throughput: readonly Throughput[];
  readonly memory: readonly MemorySample[];
  /** Load average of the machine before and after. */
  readonly load: readonly [before: number, after: number];
}

/** The results as a page of Markdown. */
export function report({ command, startUp, throughput, memory, load }: Results): string {
  return `# The gateway's speed

Written by \`${command}\` on ${new Date().toISOString().slice(0, 10)}: Node ${process.versions.node}, ${availableParallelism()} × ${cpus()[0]?.model.trim() ?? 'unknown'}, shared by
server, backend and load. Load average ${load.map((value) => value.toFixed(1)).join(' before, ')} after.

## Requests

The deployed template in front of a bare Node server, the same server bare, and Hono's \`proxy\` in front of it,
in turn. Requests per second with 16 under way, latency with one; CPU time is the server's own.

${table(
  [
    'Calls',
    'Server',
    'Requests/s',
    '× Hono proxy',
    'CPU/request',
    'Latency p50',
    'p99',
    'Added to bare',
  ],
  throughput.map((each) => throughputRow(each, throughput)),
)}

## Memory

After a garbage collection, all kinds of requests in equal parts.

${table(
  ['Requests', 'In use'],
  memory.map(({ requests, bytes }) => [requests.toLocaleString('en'), mebibytes(bytes)]),
)}

## Start-up

From the start of the process until gateway, user pool and Timer API say where they listen: ${Math.round(startUp.first)} ms
with an empty data folder, ${Math.round(startUp.again)} ms with that of an earlier run.
`;
}

function throughputRow(each: Throughput, all: readonly Throughput[]): readonly string[] {
  const peer = (name: Throughput['contestant']) =>
    all.find(({ scenario, contestant }) => scenario === each.scenario && contestant === name);
  const ofHono = each.requestsPerSecond / (peer('hono-proxy')?.requestsPerSecond ?? NaN);
  const added = each.latency.p50 - (peer('bare-http')?.latency.p50 ?? NaN);
  return [
    each.scenario,
    each.contestant,
    Math.round(each.requestsPerSecond).toLocaleString('en'),
    ofHono.toFixed(2),
    `${Math.round(each.cpuMicrosPerRequest)} µs`,
    milliseconds(each.latency.p50),
    milliseconds(each.latency.p99),
    milliseconds(added),
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, column) =>
    Math.max(cell.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

const milliseconds = (value: number) => `${value.toFixed(2)} ms`;
const mebibytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(2)} MiB`;
