import { keepFocusIn } from './authenticator-focus';

describe('keepFocusIn', () => {
  let page: HTMLElement;
  let keepFocus: () => void;

  beforeEach(() => {
    page = document.body.appendChild(document.createElement('div'));
    page.innerHTML = '<form><fieldset><input name="username" /></fieldset></form>';
    keepFocus = keepFocusIn(page);
  });

  afterEach(() => page.remove());

  const find = <Found extends HTMLElement>(selector: string) =>
    page.querySelector<Found>(selector)!;

  it('gives it back to who lost it while the form was sent', () => {
    find('input').focus();
    const fieldset = find<HTMLFieldSetElement>('fieldset');
    fieldset.disabled = true;
    find('input').blur();
    expect(document.activeElement).toBe(document.body);
    fieldset.disabled = false;
    keepFocus();
    expect(document.activeElement).toBe(find('input'));
  });

  it('leads to the heading of the form that followed, or else to its first field', () => {
    for (const [next, start] of [
      ['<form><h2>Enter the code</h2><input /></form>', 'h2'],
      ['<form><input name="code" /></form>', 'input'],
    ] as const) {
      find('input').focus();
      page.innerHTML = next;
      keepFocus();
      expect(document.activeElement).toBe(find(start));
      page.innerHTML = '<form><input /></form>';
    }
  });

  it('takes it from nobody', () => {
    const outside = document.body.appendChild(document.createElement('button'));
    outside.focus();
    keepFocus();
    expect(document.activeElement).toBe(outside);
    find('input').focus();
    outside.focus();
    page.innerHTML = '<form><h2>Enter the code</h2></form>';
    keepFocus();
    expect(document.activeElement).toBe(outside);
    outside.remove();
  });

  it('leaves it where it is while nobody has been in the page', () => {
    keepFocus();
    expect(document.activeElement).toBe(document.body);
  });
});
