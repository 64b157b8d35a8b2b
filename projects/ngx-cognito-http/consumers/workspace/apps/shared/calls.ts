import { Component, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';

import { makeCalls } from './make-calls';

/** Shows what came of the calls. */
@Component({
  selector: 'app-calls',
  template: `
    @for (line of lines(); track $index) {
      <li>{{ line }}</li>
    }
  `,
})
export class Calls {
  protected readonly lines = signal<readonly string[]>([]);

  constructor() {
    makeCalls()
      .pipe(takeUntilDestroyed())
      .subscribe((line) => this.lines.update((lines) => [...lines, line]));
  }
}
