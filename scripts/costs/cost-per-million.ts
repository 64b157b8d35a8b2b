import { costOf } from './prices.ts';
import { WORKLOAD } from './workload.ts';

const CALLS = 1_000_000;
const BYTES_PER_GIGABYTE = 1_000_000_000;

/** What a million calls cost, in US dollars, each with its share of preflights. */
export interface Cost {
  readonly preflights: number;
  readonly gateway: number;
  readonly preflightFunction: number;
  readonly timerFunction: number;
  readonly table: number;
  readonly logs: number;
  readonly total: number;
}

/**
 * How many preflights a call needs of a page that calls the same URL again and again.
 *
 * @param maxAge Seconds for which the browser remembers the answer.
 */
export function preflightsPerCall(maxAge: number): number {
  return 1 / Math.max(1, Math.floor(maxAge / WORKLOAD.secondsBetweenCalls));
}

/** Computes what a million calls cost. */
export function costPerMillion(preflightsPerCall: number): Cost {
  const preflights = CALLS * preflightsPerCall;
  const gateway = costOf('gatewayRequest', CALLS + preflights);
  const preflightFunction = invocations(preflights, WORKLOAD.preflight);
  const timerFunction = invocations(CALLS, WORKLOAD.timer);
  const table = tableCost();
  const bytes = (CALLS + preflights) * (WORKLOAD.accessLogBytes + WORKLOAD.functionLogBytes);
  const logs = costOf('logGigabyte', bytes / BYTES_PER_GIGABYTE);
  const total = gateway + preflightFunction + timerFunction + table + logs;
  return { preflights, gateway, preflightFunction, timerFunction, table, logs, total };
}

/** How the ECS service's tasks reach Cognito's keys, which are not in the VPC. */
export type WayOut = 'publicAddresses' | 'natGateway';

/** What the ECS service costs in a month, however many calls there are. */
export function serviceCostPerMonth(way: WayOut): number {
  const { tasks, vcpus, gigabytes, hoursPerMonth } = WORKLOAD.service;
  const perHour = costOf('taskVcpuHour', vcpus) + costOf('taskGbHour', gigabytes);
  return tasks * hoursPerMonth * perHour + wayOutPerMonth(way);
}

/** What the tasks' way out costs in a month. One NAT gateway, with an address, does for all tasks. */
export function wayOutPerMonth(way: WayOut): number {
  const { tasks, hoursPerMonth } = WORKLOAD.service;
  return way === 'publicAddresses'
    ? costOf('publicIpv4Hour', tasks * hoursPerMonth)
    : costOf('natGatewayHour', hoursPerMonth) + costOf('publicIpv4Hour', hoursPerMonth);
}

/** Millions of calls in a month above which the ECS service costs less than the Timer function. */
export function breakEven(way: WayOut): number {
  const logs = costOf('logGigabyte', (CALLS * WORKLOAD.functionLogBytes) / BYTES_PER_GIGABYTE);
  return serviceCostPerMonth(way) / (invocations(CALLS, WORKLOAD.timer) + logs);
}

function invocations(
  count: number,
  { gigabytes, seconds }: { readonly gigabytes: number; readonly seconds: number },
): number {
  return costOf('functionRequest', count) + costOf('functionGbSecond', count * gigabytes * seconds);
}

function tableCost(): number {
  const writes = CALLS * WORKLOAD.writes;
  return (
    costOf('tableRead', (CALLS - writes) * WORKLOAD.readUnitsPerRead) +
    costOf('tableWrite', writes * WORKLOAD.writeUnitsPerWrite)
  );
}
