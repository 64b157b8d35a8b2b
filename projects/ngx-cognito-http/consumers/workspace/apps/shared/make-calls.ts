import { PlatformLocation } from '@angular/common';
import { HttpClient } from '@angular/common/http';
import { inject } from '@angular/core';
import { catchError, concatMap, from, map, of, type Observable } from 'rxjs';

/**
 * Calls what the page's address asks for (`/?call=/api/tasks&call=/public`), one after the other.
 *
 * @returns a line for each, in an injection context
 */
export function makeCalls(): Observable<string> {
  const http = inject(HttpClient);
  const urls = new URLSearchParams(inject(PlatformLocation).search).getAll('call');
  return from(urls).pipe(
    concatMap((url) =>
      http.get(url, { responseType: 'text' }).pipe(
        catchError((error: Error & { code?: string }) => of(error.code ?? error.message)),
        map((outcome) => `${url}: ${outcome}`),
      ),
    ),
  );
}
