import type { SentRequests } from '../outcomes';
import type { App } from '../session/start-app';
import { isExpired } from '../session/issuer';

type Counting<T> = { -readonly [K in keyof T]: T[K] };

/** Sends requests to the API and keeps count of them. */
export class RequestCounter {
  readonly counts: Counting<SentRequests> = {
    requests: 0,
    waited: 0,
    longestWait: 0,
    expired: 0,
    anonymous: 0,
    failed: 0,
  };
  readonly #app: App;
  #ended = 0;

  constructor(app: App) {
    this.#app = app;
  }

  get pending(): number {
    return this.counts.requests - this.#ended;
  }

  send(): void {
    const sentAt = Date.now();
    const { http, backend } = this.#app;
    http.get(`https://api.example.com/v1/tasks/${this.counts.requests++}`).subscribe({
      // The backend answers at once, so that what it saw last is this request.
      next: () => this.#arrived(sentAt, backend.seen),
      error: () => {
        this.#ended++;
        this.counts.failed++;
      },
    });
  }

  #arrived(sentAt: number, authorization: string | null): void {
    this.#ended++;
    const wait = Date.now() - sentAt;
    this.counts.waited += Number(wait > 0);
    this.counts.longestWait = Math.max(this.counts.longestWait, wait);
    if (authorization === null) {
      this.counts.anonymous++;
    } else if (isExpired(authorization)) {
      this.counts.expired++;
    }
  }
}
