/**
 * Has keyboards and screen readers start at a page's heading, unless they are in the page already.
 * Call it in `ionViewDidEnter` of a page to which others lead back: Ionic then gives the focus to the
 * button that had it before, which as a web component takes none, and the page that is left keeps it
 * until it goes.
 *
 * @param heading with `tabindex="-1"`
 */
export function focusHeading(heading: HTMLElement): void {
  const page = heading.closest('.ion-page');
  if (!page?.contains(document.activeElement)) heading.focus();
}

/** Has them go on at the heading of the page in view, where what they were at goes away. */
export function focusShownHeading(): void {
  const heading = shownPage()?.querySelector('h1');
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

/** The page that is in view; where one is coming in, that one. */
export function shownPage(): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>('#main > .ion-page:not(.ion-page-hidden)')].at(
    -1,
  );
}
