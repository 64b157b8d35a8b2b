import type { HttpClient } from '@angular/common/http';

/** Sends a request and waits for its end only if it has not come at once. */
export function send(http: HttpClient, url: string): Promise<void> | undefined {
  let ended = false;
  let end = (): void => {
    ended = true;
  };
  http.get(url).subscribe({ complete: () => end(), error: fail });
  return ended ? undefined : new Promise((resolve) => (end = resolve));
}

function fail(error: unknown): never {
  throw new Error('A request failed that should have succeeded.', { cause: error });
}

/** Sends `count` requests, one after the other. */
export async function sendAll(
  http: HttpClient,
  urls: readonly string[],
  count: number,
): Promise<void> {
  for (let index = 0; index < count; index++) {
    const pending = send(http, urls[index % urls.length] ?? '');
    if (pending) {
      await pending;
    }
  }
}

/** Requests that shall carry the token, and such that shall not. */
export const URLS = {
  matched: Array.from({ length: 64 }, (_, id) => `https://api.example.com/v1/tasks/${id * 37}`),
  unmatched: Array.from({ length: 64 }, (_, id) => `https://cdn.example.net/v1/icons/${id * 37}`),
} as const;

/** Which of `URLS`. */
export type Kind = keyof typeof URLS;

export const KINDS: readonly Kind[] = ['matched', 'unmatched'];
