/**
 * Puts a page in the document, as Ionic's router outlet does, which has another one behind it.
 *
 * @param content HTML of the page
 * @returns what to remove at the end
 */
export function showPage(content: string): HTMLElement {
  const outlet = document.createElement('div');
  outlet.id = 'main';
  outlet.innerHTML = `
    <div class="ion-page ion-page-hidden"><h1>Behind</h1></div>
    <div class="ion-page">${content}</div>`;
  document.body.append(outlet);
  return outlet;
}
