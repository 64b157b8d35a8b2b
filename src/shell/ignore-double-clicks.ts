/** How long the second click of a double click may take, in milliseconds: as long as on Windows. */
const DOUBLE_CLICK = 500;

/**
 * Ignores second clicks while a question is open and right after it: what the first one has closed, the
 * second would go past, to whatever lies below.
 *
 * @returns to be called once the question is gone
 */
export function ignoreDoubleClicks(): () => void {
  const ignore = (click: MouseEvent): void => {
    if (click.detail < 2) return;
    click.preventDefault();
    click.stopImmediatePropagation();
  };
  document.addEventListener('click', ignore, { capture: true });
  return () => {
    const end = () => document.removeEventListener('click', ignore, { capture: true });
    setTimeout(end, DOUBLE_CLICK);
  };
}
