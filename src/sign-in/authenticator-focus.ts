/**
 * Brings the focus back where a step of the Authenticator took it away, as its forms are disabled
 * while they are sent and give way to others.
 *
 * @param page holds the Authenticator
 * @returns to be called when a step is done and shown
 */
export function keepFocusIn(page: HTMLElement): () => void {
  let last: HTMLElement | undefined;
  page.addEventListener('focusin', ({ target }) => (last = target as HTMLElement));
  return () => {
    // Nobody's focus is taken: neither outside of the page nor before there was any in it.
    if (last === undefined || document.activeElement !== document.body) return;
    if (last.isConnected) last.focus();
    else focusStart(page);
  };
}

/** Of a new form the heading is read out first, then what it says of its fields. */
function focusStart(page: HTMLElement): void {
  const start = page.querySelector<HTMLElement>('h2, form input');
  if (start?.tagName === 'H2') start.tabIndex = -1;
  start?.focus();
}
