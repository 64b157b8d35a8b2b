import { inject, Service } from '@angular/core';
import { PreloadAllModules, type Route } from '@angular/router';
import { EMPTY, from, switchMap, type Observable } from 'rxjs';
import { FirstPage } from './first-page';

/**
 * Loads the pages' code ahead, once the first page is there: what a browser failed to load for want
 * of a network it may not try again. The sign-in page is left out, as nobody needs its code who is
 * signed in.
 */
@Service()
export class PreloadPages extends PreloadAllModules {
  readonly #firstPage = inject(FirstPage);

  override preload(route: Route, load: () => Observable<unknown>): Observable<unknown> {
    if (route.path === 'sign-in') return EMPTY;
    return super.preload(route, () => from(this.#firstPage.shown).pipe(switchMap(load)));
  }
}
