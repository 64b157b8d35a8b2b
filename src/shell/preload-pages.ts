import { Service } from '@angular/core';
import { PreloadAllModules, type Route } from '@angular/router';
import { EMPTY, type Observable } from 'rxjs';

/**
 * Loads the pages' code ahead: what a browser failed to load for want of a network it may not try
 * again. The sign-in page is left out, as nobody needs its code who is signed in.
 */
@Service()
export class PreloadPages extends PreloadAllModules {
  override preload(route: Route, load: () => Observable<unknown>): Observable<unknown> {
    return route.path === 'sign-in' ? EMPTY : super.preload(route, load);
  }
}
