/**
 * Fills in the address that was typed, where a further step of the Authenticator asks for it again.
 *
 * @param page holds the Authenticator
 * @returns to be called when a step is done and shown
 */
export function keepAddressIn(page: HTMLElement): () => void {
  let typed = '';
  page.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLInputElement && target.name === 'username') typed = target.value;
  });
  return () => {
    const field = page.querySelector<HTMLInputElement>('input[name=username]');
    if (field?.value === '') field.value = typed;
  };
}
