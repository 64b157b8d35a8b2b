import { effect, inject, untracked, type Signal, type Type } from '@angular/core';
import { Router } from '@angular/router';
import { injectTexts } from '../languages/current-language';
import { Connection } from './connection';
import { Toasts } from './toasts';

/** The chunk that holds the menu. */
type LoadMenu<Menu> = () => Promise<{ readonly AppMenu: Type<Menu> }>;

/**
 * Loads the menu once it is due: without it nobody can sign out. Where that fails it is tried again on
 * each page and once the network is back. Some browsers remember what they could not import, so that a
 * reload is offered too. Call it in a component's constructor.
 *
 * Not by `@defer`, whose runtime is 2 kB and which never tries again.
 *
 * @param put is called once, with the menu
 */
export function loadMenu<Menu>(
  isDue: Signal<boolean>,
  load: LoadMenu<Menu>,
  put: (menu: Type<Menu>) => void,
): void {
  const { isOnline } = inject(Connection);
  const router = inject(Router);
  const toasts = inject(Toasts);
  const texts = injectTexts('shell');
  let isThere = false;

  const trying = effect(() => {
    isOnline();
    router.lastSuccessfulNavigation();
    if (isDue()) untracked(() => void tryIt());
  });

  async function tryIt(): Promise<void> {
    const loaded = await load().catch(() => undefined);
    if (isThere) return;
    if (!loaded) {
      // Without a network the app says so already.
      if (isOnline()) toasts.offerReload(texts().menuNotLoaded);
      return;
    }
    isThere = true;
    trying.destroy();
    put(loaded.AppMenu);
  }
}
