import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Title } from '@angular/platform-browser';
import { provideRouter, Router, TitleStrategy } from '@angular/router';
import { CurrentLanguage } from '../languages/current-language';
import { inEnglish } from '../languages/testing/in-english';
import { PageTitles } from './page-titles';
import { routes } from './routes';

@Component({ template: '' })
class Page {}

describe('PageTitles', () => {
  afterEach(() => localStorage.removeItem('language'));

  it('names the page, and follows a change of the language', async () => {
    TestBed.configureTestingModule({
      providers: [
        inEnglish,
        { provide: TitleStrategy, useExisting: PageTitles },
        provideRouter([{ path: 'tasks', title: 'tasks', component: Page }]),
      ],
    });
    await TestBed.inject(Router).navigateByUrl('/tasks');
    TestBed.tick();
    expect(TestBed.inject(Title).getTitle()).toBe('Tasks · Timer Service');
    await TestBed.inject(CurrentLanguage).change('es');
    TestBed.tick();
    expect(TestBed.inject(Title).getTitle()).toBe('Tareas · Timer Service');
  });

  it('has a name for every page', () => {
    const pages = routes.filter(({ redirectTo }) => redirectTo === undefined);
    expect(pages.filter(({ title }) => !title)).toEqual([]);
  });
});
