/** Shows why the app can't start, in place of a blank page. */
export function showStartFailure(error: unknown): void {
  const { message, recovery } = describe(error);
  const page = document.createElement('main');
  page.className = 'start-failure';
  page.setAttribute('role', 'alert');
  page.append(
    element('h1', 'Timer Service cannot start'),
    element('p', message),
    element('p', recovery),
  );
  document.body.replaceChildren(page);
}

function describe(error: unknown): { readonly message: string; readonly recovery: string } {
  const recovery = 'Reload the page. If that does not help, look at the console of the browser.';
  if (!(error instanceof Error)) return { message: String(error), recovery };
  const hasRecovery = 'recovery' in error && typeof error.recovery === 'string';
  return { message: error.message, recovery: hasRecovery ? String(error.recovery) : recovery };
}

function element(name: string, text: string): HTMLElement {
  const created = document.createElement(name);
  created.textContent = text;
  return created;
}
