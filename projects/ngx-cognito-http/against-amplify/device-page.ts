import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { build, type Plugin } from 'esbuild';
import { serveOnLoopback, type LoopbackServer } from '../../local-aws/loopback-server.ts';
import { builtPackage } from './built-package.ts';
import type { RemoteDevice } from './lab.ts';

/** Serves a page that holds a device, bundled as an app would bundle the package. */
export async function serveDevicePage(): Promise<LoopbackServer> {
  const script = await bundle();
  return serveOnLoopback(
    ({ url }) =>
      new URL(url).pathname === '/page.js'
        ? new Response(script, { headers: { 'content-type': 'text/javascript' } })
        : new Response('<!doctype html><title>Device</title><script src="page.js"></script>', {
            headers: { 'content-type': 'text/html' },
          }),
    0,
  );
}

const useBuiltPackage: Plugin = {
  name: 'built-package',
  setup: (bundler) =>
    bundler.onResolve({ filter: /^ngx-cognito-http(\/|$)/ }, ({ path, kind, pluginData }) =>
      pluginData === 'by itself'
        ? undefined
        : bundler.resolve(path, { kind, resolveDir: builtPackage, pluginData: 'by itself' }),
    ),
};

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    define: { ngDevMode: 'false', ngServerMode: 'false' },
    target: 'es2022',
    logLevel: 'error',
    // Without the paths of tsconfig.json, which lead to the package's sources.
    tsconfigRaw: {},
    plugins: [useBuiltPackage],
  });
  return outputFiles[0]!.text;
}

/** The device in a page. */
export function deviceOf(page: Page): RemoteDevice {
  return new Proxy({} as RemoteDevice, {
    get:
      (_, method: keyof RemoteDevice) =>
      (...values: unknown[]) =>
        page.evaluate(
          ([method, values]) => {
            const { device } = globalThis as unknown as {
              device: Record<string, (...values: unknown[]) => unknown>;
            };
            return device[method]!(...values);
          },
          [method, values] as const,
        ),
  });
}
