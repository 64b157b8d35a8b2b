import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { CurrentLanguage } from '../languages/current-language';
import { inEnglish } from '../languages/testing/in-english';
import { LanguagePicker } from './language-picker';
import { Toasts } from './toasts';

describe('LanguagePicker', () => {
  let fixture: ComponentFixture<LanguagePicker>;
  let select: HTMLSelectElement;

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: [inEnglish, provideRouter([])] });
    fixture = TestBed.createComponent(LanguagePicker);
    await fixture.whenStable();
    select = (fixture.nativeElement as HTMLElement).querySelector('select')!;
  });

  async function choose(tag: string): Promise<void> {
    select.value = tag;
    select.dispatchEvent(new Event('change'));
    await fixture.whenStable();
  }

  it('has the app speak the language that is chosen', async () => {
    const change = spyOn(TestBed.inject(CurrentLanguage), 'change');
    expect(select.value).toBe('en');
    await choose('es');
    expect(change).toHaveBeenCalledOnceWith('es');
  });

  it('tells that a language could not be loaded, and stays with the one that is spoken', async () => {
    spyOn(TestBed.inject(CurrentLanguage), 'change').and.rejectWith(new TypeError('x'));
    await choose('es');
    expect(select.value).toBe('en');
    expect(TestBed.inject(Toasts).shown()).toHaveSize(1);
  });

  it('passes over what is no language of the app', async () => {
    const change = spyOn(TestBed.inject(CurrentLanguage), 'change');
    select.append(new Option('Klingon', 'tlh'));
    await choose('tlh');
    expect(change).not.toHaveBeenCalled();
  });
});
