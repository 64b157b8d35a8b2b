import type { Page } from '@playwright/test';
import { build } from 'esbuild';

/** What sends the requests of HttpClient. */
export type Backend = 'fetch' | 'XMLHttpRequest';

/** As `CognitoApi` of the package, whose types are no business of Node's. */
export interface Api {
  readonly url: string;
  readonly header?: string;
  readonly exclude?: readonly string[];
}

/** An app without a view that uses the package, in a page. */
export interface WirePage {
  /** Starts the app with a user signed in. */
  start(apis: readonly Api[], backend: Backend): Promise<void>;
  /** Gives the status, 0 without an answer that the page may read. */
  get(url: string): Promise<number>;
  /** Sends GET requests to odd URLs. */
  getOdd(seed: number, count: number): Promise<void>;
}

/** The page's HTML, its script included. */
export async function wirePageHtml(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['projects/ngx-cognito-http/src/lib/testing/wire-page.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'ascii',
    logLevel: 'error',
    tsconfigRaw: { compilerOptions: { experimentalDecorators: true } },
  });
  const script = (outputFiles[0]?.text ?? '').replaceAll('</script', '<\\/script');
  return `<!doctype html><meta charset="utf-8"><title>Wire</title><script>${script}</script>`;
}

/** Drives the app in a page that shows `wirePageHtml`. */
export function wirePage(page: Page): WirePage {
  const call = <T>(method: keyof WirePage, ...values: readonly unknown[]): Promise<T> =>
    page.evaluate(
      ([name, list]) => {
        const { wirePage: app } = globalThis as unknown as {
          wirePage: Record<string, (...values: readonly unknown[]) => Promise<T>>;
        };
        return app[name]!(...list);
      },
      [method, values] as const,
    );
  return {
    start: (apis, backend) => call('start', apis, backend),
    get: (url) => call('get', url),
    getOdd: (seed, count) => call('getOdd', seed, count),
  };
}
