import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Page, Route } from '@playwright/test';
import type { System } from './system.ts';

/** Where Capacitor has Android's WebView believe that the app's files come from. */
export const ANDROID_ORIGIN = 'https://localhost';

const files = 'dist/timer-service/browser';
const bridge = 'native/node_modules/@capacitor/android/capacitor/src/main/assets/native-bridge.js';
/** Reads and writes through this path of the app's own origin are made by the app's native part. */
const PROXY = '/_capacitor_http_interceptor_';

interface NativeConfig {
  readonly loggingBehavior?: string;
  readonly plugins: { readonly CapacitorHttp: { readonly enabled: boolean } };
}

/** A call that the page makes to the native part of the app. */
interface NativeCall {
  readonly callbackId: string;
  readonly pluginId: string;
  readonly options: {
    readonly url: string;
    readonly method: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly data?: string;
  };
}

/**
 * Has a page be the WebView of the app on Android: the files come from the device, and Capacitor's own
 * bridge runs before them. Its native half, which is Java, is stood in for by `fetch` of Node.
 *
 * @throws Error if Capacitor has not been installed.
 */
export async function runOnAndroid(page: Page, { aws }: System): Promise<void> {
  if (!existsSync(bridge)) {
    throw new Error('There is no Capacitor in native. Run: npm --prefix native ci');
  }
  const config = JSON.parse(await readFile('native/capacitor.config.json', 'utf8')) as NativeConfig;
  await page.route(`${ANDROID_ORIGIN}/**`, async (route) => {
    const { pathname, searchParams } = new URL(route.request().url());
    if (pathname === PROXY) return fulfillNatively(route, searchParams.get('u') ?? '');
    if (pathname === '/amplify_outputs.json') return route.fulfill({ json: aws.outputs });
    // As the WebView does: a path without an extension is a page of the app.
    return route.fulfill({ path: `${files}${pathname.includes('.') ? pathname : '/index.html'}` });
  });
  await page.exposeFunction('callNative', async (message: string) => {
    const call = JSON.parse(message) as NativeCall;
    return call.pluginId === 'CapacitorHttp' ? JSON.stringify(await request(call)) : undefined;
  });
  await page.addInitScript(putNativeHalf, {
    origin: ANDROID_ORIGIN,
    isHttpEnabled: config.plugins.CapacitorHttp.enabled,
    isLoggingEnabled: config.loggingBehavior !== 'none',
  });
  await page.addInitScript({ path: bridge });
}

interface NativeHalf {
  readonly origin: string;
  readonly isHttpEnabled: boolean;
  readonly isLoggingEnabled: boolean;
}

/** What the bridge talks to; it sets `onmessage` itself. */
interface AndroidBridge {
  onmessage?(message: { readonly data: string }): void;
  postMessage(call: string): void;
}

/** Runs in the page: what Capacitor's Java puts there for its bridge. */
function putNativeHalf({ origin, isHttpEnabled, isLoggingEnabled }: NativeHalf): void {
  const native = window as unknown as { callNative(call: string): Promise<string | undefined> };
  const androidBridge: AndroidBridge = {
    postMessage: (call) =>
      void native.callNative(call).then((data) => data && androidBridge.onmessage?.({ data })),
  };
  Object.assign(window, {
    androidBridge,
    WEBVIEW_SERVER_URL: origin,
    Capacitor: { DEBUG: false, isLoggingEnabled, Plugins: {} },
    CapacitorHttpAndroidInterface: { isEnabled: () => isHttpEnabled },
  });
}

async function fulfillNatively(route: Route, url: string): Promise<void> {
  const { authorization = '' } = await route.request().allHeaders();
  const answer = await fetch(url, { headers: { ...(authorization && { authorization }) } });
  const headers = Object.fromEntries(answer.headers);
  await route.fulfill({ status: answer.status, headers, body: await answer.text() });
}

/** A request by the native library, with an answer as the bridge expects it. */
async function request({ callbackId, pluginId, options }: NativeCall): Promise<object> {
  const { url, method, headers, data: body } = options;
  const answer = await fetch(url, { method, headers, body });
  const text = await answer.text();
  const isJson = answer.headers.get('content-type')?.includes('application/json');
  const data: unknown = isJson ? JSON.parse(text) : text;
  const { status, headers: answered } = answer;
  const result = { status, url, headers: Object.fromEntries(answered), data };
  return { callbackId, pluginId, success: true, data: result };
}
