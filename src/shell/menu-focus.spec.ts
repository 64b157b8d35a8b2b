import type { MenuCloseEventDetail } from '@ionic/core';
import { defineCustomElement as defineIonButton } from '@ionic/core/components/ion-button.js';
import { returnFocusFromMenu } from './menu-focus';
import { showPage } from './testing/show-page';

describe('returnFocusFromMenu', () => {
  let outlet: HTMLElement;
  let menu: HTMLElement;
  let opener: HTMLIonButtonElement;

  beforeEach(async () => {
    defineIonButton();
    outlet = showPage('<app-menu-button><ion-button /></app-menu-button><h1>Tasks</h1><input />');
    opener = outlet.querySelector('ion-button')!;
    // Ionic's elements render themselves in the next frame.
    await new Promise(requestAnimationFrame);
    menu = document.body.appendChild(document.createElement('div'));
    menu.innerHTML = '<button>Requests</button>';
  });

  afterEach(() => {
    outlet.remove();
    menu.remove();
  });

  /** @param role of what closed it, if the menu was left without going anywhere */
  function close(role?: string): void {
    menu.addEventListener('ionDidClose', (event) =>
      returnFocusFromMenu(event as CustomEvent<MenuCloseEventDetail>),
    );
    menu.dispatchEvent(new CustomEvent('ionDidClose', { detail: { role } }));
  }

  it('gives it back to the button that opened the menu', () => {
    close('gesture');
    expect(document.activeElement).toBe(opener);
  });

  it('gives it to the heading of the page that the menu led to', () => {
    menu.querySelector('button')?.focus();
    close();
    expect(document.activeElement).toBe(outlet.querySelector('.ion-page:last-child h1'));
  });

  it('gives it to that heading where the page that was left had it', () => {
    (document.activeElement as HTMLElement).blur();
    close();
    expect(document.activeElement).toBe(outlet.querySelector('.ion-page:last-child h1'));
  });

  it('leaves it to the page that has taken it', () => {
    outlet.querySelector('input')?.focus();
    close();
    expect(document.activeElement).toBe(outlet.querySelector('input'));
  });
});
