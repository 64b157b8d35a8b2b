import { ignoreDoubleClicks } from './ignore-double-clicks';

describe('ignoreDoubleClicks', () => {
  let button: HTMLButtonElement;
  let clicks: number[];

  beforeEach(() => {
    jasmine.clock().install();
    clicks = [];
    button = document.body.appendChild(document.createElement('button'));
    button.addEventListener('click', ({ detail }) => clicks.push(detail));
  });

  afterEach(() => {
    jasmine.clock().uninstall();
    button.remove();
  });

  function click(detail: number): void {
    button.dispatchEvent(new MouseEvent('click', { detail, bubbles: true }));
  }

  it('lets first clicks and keys through, and second clicks half a second later', () => {
    const end = ignoreDoubleClicks();
    [0, 1, 2, 3].forEach(click);
    expect(clicks).toEqual([0, 1]);
    end();
    jasmine.clock().tick(499);
    click(2);
    expect(clicks).toEqual([0, 1]);
    jasmine.clock().tick(1);
    click(2);
    expect(clicks).toEqual([0, 1, 2]);
  });
});
