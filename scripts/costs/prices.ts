import { readFileSync } from 'node:fs';
import { z } from 'zod';

const price = z.strictObject({
  usd: z.number().positive(),
  /** How many units that buys. */
  per: z.number().positive(),
  unit: z.string(),
  /** Where AWS publishes it. */
  page: z.url(),
  /** Where it was read, because AWS's own pages fetch their numbers by script. */
  readIn: z.url(),
});

const priceList = z.strictObject({
  region: z.string(),
  /** ISO 8601 date. */
  lookedUp: z.iso.date(),
  prices: z.strictObject({
    gatewayRequest: price,
    functionRequest: price,
    functionGbSecond: price,
    tableRead: price,
    tableWrite: price,
    logGigabyte: price,
    taskVcpuHour: price,
    taskGbHour: price,
    publicIpv4Hour: price,
    natGatewayHour: price,
  }),
});

export type PriceList = Readonly<z.infer<typeof priceList>>;

/** What is bought of AWS, by the name of its price. */
export type PriceName = keyof PriceList['prices'];

/** The prices in `prices.json`. */
export const PRICE_LIST: PriceList = priceList.parse(
  JSON.parse(readFileSync(new URL('prices.json', import.meta.url), 'utf8')),
);

/** What an amount of something costs, in US dollars. */
export function costOf(name: PriceName, amount: number, { prices } = PRICE_LIST): number {
  const { usd, per } = prices[name];
  return (amount * usd) / per;
}
