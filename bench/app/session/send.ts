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
