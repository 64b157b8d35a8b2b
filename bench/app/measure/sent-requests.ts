import type { App } from '../session/start-app';
import { isExpired } from '../session/issuer';

/** What became of requests, counted. */
export interface SentRequests {
  requests: number;
  /** Had to wait for a refresh. */
  waited: number;
  /** The longest wait, in milliseconds. */
  longestWait: number;
  /** Left with an expired token. */
  expired: number;
  /** Left without a token. */
  anonymous: number;
  /** Failed, and were not sent. */
  failed: number;
}

/** Sends requests to the API and keeps count of them. */
export class RequestCounter {
  readonly counts: SentRequests = {
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
