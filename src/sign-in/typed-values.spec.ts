import { takeDownTyped } from './typed-values';

describe('takeDownTyped', () => {
  it('fills in fields that came in the place of others, by their names', () => {
    const root = document.createElement('div');
    root.innerHTML = '<input name="username" value="a@b" /><input value="whose?" />';
    const typeAgain = takeDownTyped(root);
    root.innerHTML = '<input /><input name="password" value="as it is" /><input name="username" />';
    typeAgain();
    expect([...root.querySelectorAll('input')].map(({ value }) => value)).toEqual([
      '',
      'as it is',
      'a@b',
    ]);
  });
});
