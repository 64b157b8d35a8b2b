import type { Page } from '@playwright/test';

/** A request as the browser put it on the wire, whatever the page knows of it. */
export interface WireRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** `undefined` while there is no answer, or none that came. */
  status?: number;
  /** The browser's reason for blocking the request or hiding its answer, for example `CORS`. */
  blocked?: string;
}

/**
 * Watches what a page sends to an origin. Chromium's own protocol is listened to, because preflights
 * and the headers that are really sent show nowhere else.
 *
 * @returns The requests so far, in order; grows as more are sent.
 */
export async function watch(page: Page, origin: string): Promise<readonly WireRequest[]> {
  const requests = new Map<string, WireRequest>();
  const seen: WireRequest[] = [];
  const session = await page.context().newCDPSession(page);
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (new URL(request.url).origin !== origin) return;
    const entry = { method: request.method, url: request.url, headers: { ...request.headers } };
    requests.set(requestId, entry);
    seen.push(entry);
  });
  session.on('Network.requestWillBeSentExtraInfo', ({ requestId, headers }) => {
    Object.assign(requests.get(requestId)?.headers ?? {}, headers);
  });
  session.on('Network.responseReceived', ({ requestId, response }) => {
    const entry = requests.get(requestId);
    if (entry) entry.status = response.status;
  });
  session.on('Network.loadingFailed', ({ requestId, corsErrorStatus, errorText }) => {
    const entry = requests.get(requestId);
    if (entry) entry.blocked = corsErrorStatus?.corsError ?? errorText;
  });
  await session.send('Network.enable');
  return seen;
}

/** The value of a header, whatever the case of its name. */
export function header(request: WireRequest, name: string): string | undefined {
  return Object.entries(request.headers).find(([key]) => key.toLowerCase() === name)?.[1];
}
