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

/** Gives them once they are loaded, which is after the first page; has Ionic's app begin its work then. */
export function injectOverlays(): Signal<typeof Overlays | undefined> {
  const overlays = signal<typeof Overlays | undefined>(undefined);
  void inject(FirstPage)
    .shown.then(inject(LOAD_OVERLAYS))
    .then((loaded) => {
      loaded?.defineIonApp();
      overlays.set(loaded);
    });
  return overlays;
}
