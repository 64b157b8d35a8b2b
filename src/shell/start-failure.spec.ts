import { START_FAILURE } from '../languages/start-failure-texts';
import { OutputsError } from './outputs';
import { showStartFailure } from './start-failure';

describe('showStartFailure', () => {
  let replaced: HTMLElement;

  beforeEach(() => {
    spyOn(document.body, 'replaceChildren').and.callFake((page) => {
      replaced = page as HTMLElement;
    });
  });

  for (const tag of ['en', 'es'] as const) {
    it(`says in ${tag} what to do, and in English what operators need`, () => {
      showStartFailure(new OutputsError('The file is missing.'), tag);
      expect(replaced.lang).toBe(tag);
      expect(replaced.querySelector('h1')?.textContent).toBe(START_FAILURE[tag].heading);
      expect(replaced.querySelector('button')?.textContent).toBe(START_FAILURE[tag].reload);
      const details = replaced.querySelector('[lang=en]')?.textContent;
      expect(details).toMatch(/^The file is missing\. Run "npm start"/);
    });
  }

  it('says what it can of whatever was thrown', () => {
    showStartFailure('no error at all', 'en');
    expect(replaced.textContent).toContain('no error at all');
  });
});
