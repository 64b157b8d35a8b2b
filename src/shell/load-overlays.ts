import { inject, InjectionToken, signal, type Signal } from '@angular/core';
import { FirstPage } from './first-page';
import type * as Overlays from './overlays';

/**
 * Loads the code of questions, of page transitions and of Ionic's app; without a network, where it
 * cannot be loaded, there is none.
 */
export const LOAD_OVERLAYS = new InjectionToken('LOAD_OVERLAYS', {
  factory: () => (): Promise<typeof Overlays | undefined> =>
    import('./overlays').catch(() => undefined),
});

/** Gives what lies above the pages, once the first of them is shown. */
export async function injectOverlays(): Promise<typeof Overlays | undefined> {
  const load = inject(LOAD_OVERLAYS);
  await inject(FirstPage).shown;
  return load();
}

/**
 * Gives the animation of page changes once it is loaded, which is after the first page. Ionic by
 * default loads it at the first page change. Where that fails no page is told any more that it is
 * entered.
 */
export function injectPageTransition(): Signal<typeof Overlays.pageTransition | undefined> {
  const transition = signal<typeof Overlays.pageTransition | undefined>(undefined);
  void injectOverlays().then((overlays) => transition.set(overlays?.pageTransition));
  return transition;
}
