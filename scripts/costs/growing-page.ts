import {
  breakEven,
  costPerMillion,
  preflightsPerCall,
  serviceCostPerMonth,
  wayOutPerMonth,
  type WayOut,
} from './cost-per-million.ts';
import { PRICE_LIST } from './prices.ts';
import { BROWSERS, DEFAULT_MAX_AGE } from './workload.ts';

/**
 * Writes what is computed into the page, between the comments that name it.
 *
 * @param maxAge The gateway's `Access-Control-Max-Age`, in seconds.
 * @throws Error where the page has no such place.
 */
export function fillIn(page: string, maxAge: number): string {
  const parts = {
    preflights: preflightTable(maxAge),
    service: serviceSentence(),
    prices: priceTable(),
  };
  return Object.entries(parts).reduce(
    (text, [name, content]) => replacePart(text, name, content),
    page,
  );
}

function replacePart(page: string, name: string, content: string): string {
  const [start, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
  const [from, to] = [page.indexOf(start), page.indexOf(end)];
  if (from === -1 || to < from)
    throw new Error(`The page has no place for ${name}: ${start} … ${end}.`);
  return `${page.slice(0, from + start.length)}\n\n${content}\n\n${page.slice(to)}`;
}

function preflightTable(maxAge: number): string {
  const cases: readonly (readonly [string, number])[] = [
    ['any, without `Access-Control-Max-Age`', preflightsPerCall(DEFAULT_MAX_AGE)],
    ...BROWSERS.map(({ name, longest }) => {
      const remembered = Math.min(longest, maxAge);
      return [`${name}, remembers ${remembered / 60} min`, preflightsPerCall(remembered)] as const;
    }),
    ['any, page and API on one origin', 0],
  ];
  const header = [
    'Browser',
    'Preflights',
    'Gateway',
    'Preflight function',
    'Timer function',
    'Table',
    'Logs',
    'Total',
  ];
  return table(
    header,
    cases.map(([name, perCall]) => {
      const { preflights, gateway, preflightFunction, timerFunction, table, logs, total } =
        costPerMillion(perCall);
      const costs = [gateway, preflightFunction, timerFunction, table, logs, total];
      return [name, Math.round(preflights).toLocaleString('en'), ...costs.map(dollars)];
    }),
  );
}

function serviceSentence(): string {
  const [cost, out, calls] = serviceCosts('publicAddresses');
  const [, nat, callsByNat] = serviceCosts('natGateway');
  return (
    `Two such tasks cost $${cost} a month and $${out} for the public addresses by which they reach ` +
    `Cognito's keys, together as much as the function for ${calls} million calls. In private subnets, ` +
    `with a NAT gateway for $${nat}, it is ${callsByNat} million.`
  );
}

function serviceCosts(way: WayOut): readonly [tasks: string, wayOut: string, calls: number] {
  const wayOut = wayOutPerMonth(way);
  const tasks = serviceCostPerMonth(way) - wayOut;
  return [dollars(tasks), dollars(wayOut), Math.round(breakEven(way))];
}

function priceTable(): string {
  return table(
    ['US dollars', 'per', 'Published', 'Read in'],
    Object.values(PRICE_LIST.prices).map(({ usd, per, unit, page, readIn }) => [
      String(usd),
      per === 1 ? unit : `${per / 1_000_000} million × ${unit}`,
      `[AWS](${page})`,
      `[${new URL(readIn).hostname}](${readIn})`,
    ]),
  );
}

function dollars(amount: number): string {
  return amount.toFixed(2);
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}
