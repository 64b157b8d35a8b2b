import { TestBed } from '@angular/core/testing';
import { CurrentLanguage, injectTexts } from './current-language';
import { loadLanguage } from './load-language';
import { inEnglish } from './testing/in-english';

describe('CurrentLanguage', () => {
  afterEach(() => localStorage.removeItem('language'));

  it('changes at once, for texts, the page and the next start', async () => {
    TestBed.configureTestingModule({ providers: [inEnglish] });
    const texts = TestBed.runInInjectionContext(() => injectTexts('shell'));
    const language = TestBed.inject(CurrentLanguage);
    TestBed.tick();
    expect([texts().cancel, document.documentElement.lang]).toEqual(['Cancel', 'en']);
    await language.change('es');
    TestBed.tick();
    expect([texts().cancel, document.documentElement.lang]).toEqual(['Cancelar', 'es']);
    expect(localStorage.getItem('language')).toBe('es');
  });
});

describe('loadLanguage', () => {
  it('writes dates as the user does who speaks it, or as all do', async () => {
    const locales = ['fr', 'es-EC', 'es', 'en-GB'];
    expect((await loadLanguage('es', locales)).locale).toBe('es-EC');
    expect((await loadLanguage('en', locales)).locale).toBe('en-GB');
    expect((await loadLanguage('en', ['fr'])).locale).toBe('en');
  });

  it('writes them as all do where the device names no locale that there is', async () => {
    expect((await loadLanguage('en', ['en-US@posix'])).locale).toBe('en');
    expect((await loadLanguage('en', ['en-US@posix', 'en-GB'])).locale).toBe('en-GB');
  });
});
