import { keepAddressIn } from './keep-address';

describe('keepAddressIn', () => {
  let page: HTMLElement;
  let keepAddress: () => void;

  beforeEach(() => {
    page = document.createElement('div');
    keepAddress = keepAddressIn(page);
    page.innerHTML = '<input name="username" /><input name="password" />';
    for (const field of fields()) {
      field.value = `typed as ${field.name}`;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
  });

  const fields = () => [...page.querySelectorAll('input')];

  it('fills it in where a further form asks for it again', () => {
    page.innerHTML = '<input name="username" />';
    keepAddress();
    expect(fields()[0]?.value).toBe('typed as username');
  });

  it('overwrites nothing, and needs no such field', () => {
    page.innerHTML = '<input name="username" value="another" />';
    keepAddress();
    expect(fields()[0]?.value).toBe('another');
    page.innerHTML = '';
    expect(keepAddress).not.toThrow();
  });
});
