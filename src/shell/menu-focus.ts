import type { MenuCloseEventDetail } from '@ionic/core';
import { focusShownHeading, shownPage } from './focus-heading';

/**
 * Puts the focus where it belongs once the menu is closed, as Ionic leaves it nowhere: on the button
 * that opened the menu or, where the menu has led to another page, on that page's heading.
 */
export function returnFocusFromMenu({ detail, target }: CustomEvent<MenuCloseEventDetail>): void {
  const isDismissed = detail.role !== undefined;
  if (isDismissed) {
    const button = shownPage()?.querySelector('app-menu-button ion-button');
    button?.shadowRoot?.querySelector('button')?.focus();
  } else if (isNowhere(target as HTMLElement)) {
    focusShownHeading();
  }
}

/** Ionic's menu holds the focus fast until it is closed, even where the new page has had it. */
function isNowhere(menu: HTMLElement): boolean {
  return document.activeElement === document.body || menu.contains(document.activeElement);
}
