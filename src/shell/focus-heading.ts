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

/** Has them start at the heading of the page that something is part of, before that thing goes. */
export function focusHeadingAround(part: HTMLElement): void {
  const heading = part.closest('.ion-page')?.querySelector('h1');
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus();
}
