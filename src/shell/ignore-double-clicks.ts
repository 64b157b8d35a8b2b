/** How long the second click of a double click may take, in milliseconds: as long as on Windows. */
const DOUBLE_CLICK = 500;

/** How far from the first one it may be, in CSS pixels: fingers hit less exactly than mice. */
const CLOSE_BY = 24;

/**
 * Ignores second clicks while a question is open and right after it: what the first one has closed, the
 * second would go past, to whatever lies below. By time and place, as a second tap does not say that it
 * is one.
 *
 * @param root holds what lies below; the page by default
 * @returns to be called once the question is gone
 */
export function ignoreDoubleClicks(root: Node = document): () => void {
  let last: MouseEvent | undefined;
  const ignore = (click: Event): void => {
    // A key's has no place.
    if (!(click instanceof MouseEvent) || click.detail === 0) return;
    const isSecond = last !== undefined && isCloseTo(last, click);
    last = click;
    if (!isSecond) return;
    click.preventDefault();
    click.stopImmediatePropagation();
  };
  root.addEventListener('click', ignore, { capture: true });
  return () => {
    const end = () => root.removeEventListener('click', ignore, { capture: true });
    setTimeout(end, DOUBLE_CLICK);
  };
}

function isCloseTo(first: MouseEvent, second: MouseEvent): boolean {
  const distance = Math.hypot(second.clientX - first.clientX, second.clientY - first.clientY);
  return second.timeStamp - first.timeStamp < DOUBLE_CLICK && distance < CLOSE_BY;
}
