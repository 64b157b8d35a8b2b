/**
 * Has rows swiped and pages pulled on devices that are touched. These are extras that have their
 * equal in buttons, so their code may come late: the elements are in the page from the start, and get
 * to work once they are defined.
 */
export async function defineGestures(): Promise<void> {
  if (!matchMedia('(any-pointer: coarse)').matches) return;
  try {
    const elements = await Promise.all([
      import('@ionic/core/components/ion-item-option.js'),
      import('@ionic/core/components/ion-item-options.js'),
      import('@ionic/core/components/ion-item-sliding.js'),
      import('@ionic/core/components/ion-refresher-content.js'),
      import('@ionic/core/components/ion-refresher.js'),
    ]);
    for (const { defineCustomElement } of elements) defineCustomElement();
  } catch {
    // Expected: no network. The buttons are there all the same.
  }
}
