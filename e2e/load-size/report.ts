import { brotli } from './brotli.ts';
import type { Contents } from './chunk-contents.ts';
import { SLOW_PHONE } from './slow-phone.ts';
import type { Download, TaskListLoad } from './task-list-load.ts';

/** What was measured. */
export interface Findings {
  readonly date: string;
  /** The machine's load average over the last minute. */
  readonly load: number;
  /** Chromium's version. */
  readonly browser: string;
  readonly phone: TaskListLoad;
  readonly desktop: TaskListLoad;
  /** A phone whose user's tokens have expired. */
  readonly renewing: TaskListLoad;
  /** Milliseconds to the first task, by how the files travelled. */
  readonly times: Readonly<Record<string, readonly number[]>>;
  readonly contents: ReadonlyMap<string, Contents>;
  /** All files that the service worker keeps. */
  readonly kept: readonly Uint8Array[];
  /** What an app starts with that has nothing in it. */
  readonly emptyApp: readonly Uint8Array[];
}

/** Writes a page with tables. */
export function report(findings: Findings): string {
  const { date, load, browser, phone, desktop, renewing, kept, emptyApp } = findings;
  const loads = [phone, desktop, renewing];
  const empty = format(sum(emptyApp));
  return `# What the list of tasks downloads

By a signed-in user with an empty cache, from the production build. An access token is used as long as it is valid, an hour by default; after that Amplify's code comes first, to renew it. kB are 1,000 bytes of answers' bodies, compressed by brotli at its best, as content delivery networks do. Written by \`npm run measure:load\` on ${date} with Chromium ${browser}; \`npm test browser\` fails where the sum grows.

| until the first task is there | phone | desktop | phone, token expired |
| --- | ---: | ---: | ---: |
${rows(loads)}
${row('for comparison: an empty app, kB', empty, empty, empty)}
${row('loaded afterwards, to have it at hand', ...loads.map(({ after }) => kilobytes(after)))}

The empty app, in \`e2e/load-size/empty-app\`, is Angular with its router and HTTP client, and Ionic with a title bar and a button, built in the same way: what is more is the app's own, Amplify's, and what the app uses of Angular and Ionic beyond that.

The service worker then keeps the whole app, the sign-in page included: ${kept.length} files, ${format(sum(kept))} kB. What the page has just loaded it takes from the browser's cache.

## Time to the first task

On a phone with slow 4G (${SLOW_PHONE.roundTripMillis} ms, ${SLOW_PHONE.megabits} Mbit/s) and a processor slowed down ${SLOW_PHONE.slowdown} times, over HTTP/1.1, from a server beside it, on a machine with a load average of ${load.toFixed(1)}. Compare the rows, not machines.

| files | median | fastest | slowest |
| --- | ---: | ---: | ---: |
${times(findings)}

## The largest files

| kB | made of |
| ---: | --- |
${largest(findings)}
`;
}

const KINDS = [
  ['HTML and CSS', /html|css/],
  ['JavaScript', /javascript/],
  ['JSON: the system, tokens, the tasks', /^application\/(x-amz-)?json/],
  ['icon and manifest', /svg|manifest/],
] as const;

function row(name: string, ...cells: readonly (string | number)[]): string {
  return `| ${[name, ...cells].join(' | ')} |`;
}

function rows(all: readonly TaskListLoad[]): string {
  const loads = all.map(({ before }) => before);
  const kinds = KINDS.map(([name, pattern]) =>
    row(name, ...loads.map((load) => kilobytes(load.filter(({ type }) => pattern.test(type))))),
  );
  const totals = loads.map((load) => `**${kilobytes(load)}**`);
  const requests = row('requests', ...loads.map(({ length }) => length));
  return [requests, ...kinds, row('**all told, kB**', ...totals)].join('\n');
}

function times(findings: Findings): string {
  return Object.entries(findings.times)
    .map(([name, millis]) => {
      const sorted = millis.toSorted((one, other) => one - other);
      const shown = [sorted[sorted.length >> 1], sorted[0], sorted.at(-1)];
      return `| ${name} | ${shown.map((time = 0) => `${(time / 1000).toFixed(1)} s`).join(' | ')} |`;
    })
    .join('\n');
}

function largest({ phone, contents }: Findings): string {
  return phone.before
    .map(({ url, body }) => ({
      made: contents.get(url.pathname.slice(1)) ?? [],
      size: brotli(body).byteLength,
    }))
    .filter(({ made }) => made.length > 0)
    .toSorted((one, other) => other.size - one.size)
    .slice(0, 6)
    .map(({ made, size }) => `| ${format(size)} | ${packages(made)} |`)
    .join('\n');
}

/** The packages that make most of a file. */
function packages(contents: Contents): string {
  const bytes = new Map<string, number>();
  for (const [source, size] of contents) {
    const name = /^(@[^/]+\/[^/]+|projects\/[^/]+|[^/]+)/.exec(source)?.[0] ?? source;
    bytes.set(name, (bytes.get(name) ?? 0) + size);
  }
  const sorted = [...bytes].toSorted(([, one], [, other]) => other - one);
  return sorted
    .slice(0, 4)
    .map(([name]) => `\`${name}\``)
    .join(', ');
}

function kilobytes(downloads: readonly Download[]): string {
  return format(sum(downloads.map(({ body }) => body)));
}

function sum(bodies: readonly Uint8Array[]): number {
  return bodies.reduce((total, body) => total + brotli(body).byteLength, 0);
}

function format(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
