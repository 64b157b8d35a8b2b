import {
  HttpContext,
  HttpContextToken,
  HttpErrorResponse,
  HttpResponse,
  type HttpClient,
  type HttpInterceptorFn,
} from '@angular/common/http';
import { CognitoAuthError } from 'ngx-cognito-http';
import { of } from 'rxjs';
import { readClaims } from './read-claims.ts';

/** What became of a request. */
export interface Outcome {
  /** The user of the token that it carried, if it was answered. */
  readonly sub?: string;
  /** The number of that token. */
  readonly jti?: string;
  /** The code of a `CognitoAuthError`, the status of an answer, or `left` by the caller. */
  readonly error?: string;
  /** Whether it was not handed on in the turn that it was sent in. */
  readonly waited: boolean;
}

/** Marks a request that is answered in place of being sent. */
const IN_PLAY = new HttpContextToken(() => false);

/** The requests of an app, numbered from 1. */
export class Requests {
  #http!: HttpClient;
  #apiUrl = '';
  #count = 0;
  readonly #handedOn = new Set<number>();
  readonly #leave = new Map<number, () => void>();

  start(http: HttpClient, apiUrl: string): void {
    this.#http = http;
    this.#apiUrl = apiUrl;
  }

  /** Stands behind the package's interceptor. */
  readonly witness: HttpInterceptorFn = (request, next) => {
    this.#handedOn.add(Number(new URL(request.url).searchParams.get('n')));
    if (!request.context.get(IN_PLAY)) return next(request);
    return of(new HttpResponse({ body: readClaims(request.headers.get('Authorization') ?? '') }));
  };

  send(count: number): Promise<readonly Outcome[]> {
    return Promise.all(Array.from({ length: count }, () => this.#send(new HttpContext())));
  }

  sendInPlay(): Promise<Outcome> {
    return this.#send(new HttpContext().set(IN_PLAY, true));
  }

  leave(numbers: readonly number[]): void {
    for (const number of numbers) this.#leave.get(number)?.();
  }

  #send(context: HttpContext): Promise<Outcome> {
    const number = ++this.#count;
    return new Promise((resolve) => {
      const end = (result: Omit<Outcome, 'waited'>) => resolve({ ...result, waited });
      let waited = false;
      const subscription = this.#http
        .get<Outcome>(`${this.#apiUrl}/api/bearer?n=${number}`, { context })
        .subscribe({
          next: ({ sub, jti }) => end({ sub, jti }),
          error: (error: unknown) => end({ error: describe(error) }),
        });
      waited = !this.#handedOn.has(number);
      this.#leave.set(number, () => {
        subscription.unsubscribe();
        end({ error: 'left' });
      });
    });
  }
}

function describe(error: unknown): string {
  if (error instanceof CognitoAuthError) return error.code;
  if (error instanceof HttpErrorResponse) return String(error.status);
  throw error;
}
