import type { HttpClient } from '@angular/common/http';

import type { ByKind, Kind } from '../outcomes';
import { send } from '../session/send';

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
} as const satisfies ByKind<readonly string[]>;

export const KINDS: readonly Kind[] = ['matched', 'unmatched'];
