import { ignoreDoubleClicks } from './ignore-double-clicks';

describe('ignoreDoubleClicks', () => {
  let button: HTMLButtonElement;
  let end: () => void;
  let heard: string[];

  beforeEach(() => {
    jasmine.clock().install();
    heard = [];
    // Not in the document, where those of questions just closed may still ignore some.
    const root = document.createElement('div');
    button = root.appendChild(document.createElement('button'));
    button.addEventListener('click', ({ timeStamp }) => heard.push(`${timeStamp} ms`));
    end = ignoreDoubleClicks(root);
  });

  afterEach(() => {
    end();
    jasmine.clock().tick(500);
    jasmine.clock().uninstall();
  });

  function click(timeStamp: number, clientX = 100, detail = 1): void {
    const event = new MouseEvent('click', { clientX, clientY: 100, detail, bubbles: true });
    Object.defineProperty(event, 'timeStamp', { value: timeStamp });
    button.dispatchEvent(event);
  }

  it('lets no second click through, nor a third', () => {
    [0, 499, 998].forEach((time) => click(time));
    expect(heard).toEqual(['0 ms']);
  });

  it('lets one through that is later', () => {
    [0, 500].forEach((time) => click(time));
    expect(heard).toEqual(['0 ms', '500 ms']);
  });

  it('lets one through that is elsewhere', () => {
    click(0);
    click(1, 123);
    click(2, 147);
    expect(heard).toEqual(['0 ms', '2 ms']);
  });

  it('lets keys through', () => {
    click(0);
    click(1, 100, 0);
    expect(heard).toEqual(['0 ms', '1 ms']);
  });

  it('goes on for half a second after the question, and no longer', () => {
    click(0);
    end();
    jasmine.clock().tick(499);
    click(1);
    jasmine.clock().tick(1);
    click(2);
    expect(heard).toEqual(['0 ms', '2 ms']);
  });
});
