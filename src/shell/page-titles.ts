import { effect, inject, Service, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { TitleStrategy, type RouterStateSnapshot } from '@angular/router';
import { injectTexts } from '../languages/current-language';
import type { Texts } from '../languages/texts';

/** What routes hold as their title: the name of a text. */
export type PageTitle = keyof Texts['shell']['titles'];

/** Names each page in the browser's tab, in the language that the app speaks now. */
@Service()
export class PageTitles extends TitleStrategy {
  readonly #page = signal<PageTitle | undefined>(undefined);

  constructor() {
    super();
    const title = inject(Title);
    const texts = injectTexts('shell');
    effect(() => {
      const page = this.#page();
      if (page) title.setTitle(`${texts().titles[page]} · Timer Service`);
    });
  }

  override updateTitle(snapshot: RouterStateSnapshot): void {
    this.#page.set(this.buildTitle(snapshot) as PageTitle | undefined);
  }
}
