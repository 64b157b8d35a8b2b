/** The page that is in view; where one is coming in, that one. */
export function shownPage(): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>('#main > .ion-page:not(.ion-page-hidden)')].at(
    -1,
  );
}

/** Has keyboards and screen readers go on at the page's heading, where what they were at goes away. */
export function focusShownPage(): void {
  shownPage()?.querySelector<HTMLElement>('h1[tabindex]')?.focus({ preventScroll: true });
}
