import type { Page } from '@playwright/test';

/** Gives the controls in view that are too small to be hit by a finger: below 44 by 44 pixels. */
export function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const small: string[] = [];
    look(document);
    return small;

    function look(root: ParentNode): void {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        if (element.shadowRoot) look(element.shadowRoot);
        if (element.matches('button, a[href], input, select, textarea')) measure(element);
      }
    }

    function measure(target: HTMLElement): void {
      const { host } = target.getRootNode() as Partial<ShadowRoot>;
      // Links in a text are as high as its lines; that of a heading covers what it is the heading of.
      const isText = target.matches(':is(p, h2) a');
      const isHidden = (host ?? target).closest('.ion-page-hidden, [aria-hidden=true]');
      if (isText || isHidden || !target.checkVisibility({ visibilityProperty: true })) return;
      const { width, height } = target.getBoundingClientRect();
      if (Math.min(width, height) > 43.5) return;
      const name = target.ariaLabel ?? (host ?? target).textContent?.trim();
      small.push(`${(host ?? target).nodeName} "${name}" ${width} × ${height}`);
    }
  });
}
