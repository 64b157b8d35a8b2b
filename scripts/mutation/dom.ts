/** What specs need of a browser, in Node. It is loaded before them, and before Angular. */
import { JSDOM } from 'jsdom';

/** Specs that need more of a browser than that, or that add minutes and kill nothing. */
const LEFT_OUT = [
  // Node's fetch knows no relative URLs, and refuses no header.
  /^is judged by what fetch would open$/,
  /^\{"header":"(Cookie|sec-token)"\}$/,
  // Two of fourteen runs of odd URLs, on pages of a server and of an app: the others ask the same.
  /, seed (?!1$|13$)\d+$/,
];

type Define = (title: string, ...rest: readonly unknown[]) => unknown;

const { window } = new JSDOM('<!doctype html>', { url: 'http://localhost:9876/context.html' });
// Its own has no locks.
Object.defineProperty(window, 'navigator', { value: navigator });
const { document, location, ProgressEvent } = window;
// Jasmine itself hears of unhandled rejections, and fails the spec.
const addEventListener = () => undefined;
const scope = globalThis as unknown as {
  it: Define;
  readonly afterAll: (wait: () => Promise<unknown>) => void;
};
const define = scope.it;
const it: Define = (title, ...rest) =>
  LEFT_OUT.some((pattern) => pattern.test(title)) ? undefined : define(title, ...rest);
Object.assign(scope, {
  window,
  document,
  location,
  ProgressEvent,
  addEventListener,
  removeEventListener: addEventListener,
  it,
});

// Failures that come late are this mutant's, not the next one's, and end no process.
const later = setTimeout;
scope.afterAll(() => new Promise((resolve) => later(resolve)));
process.on('uncaughtException', () => undefined);
