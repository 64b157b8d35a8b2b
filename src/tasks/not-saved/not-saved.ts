import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  output,
} from '@angular/core';
import { IonButton } from '@ionic/angular/ion-button';
import { CurrentLanguage, injectTexts } from '../../languages/current-language';
import { describeFault, type Fault } from '../fault';
import type { Task, TaskDraft } from '../task';
import { describeDifferences } from '../task-differences';
import { injectTaskPageTexts } from '../task-page-texts';

/** Why a task was not saved, and what its user may choose from. */
@Component({
  selector: 'app-not-saved',
  imports: [IonButton],
  templateUrl: './not-saved.html',
  styleUrl: './not-saved.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'alert', tabindex: '-1' },
})
export class NotSaved {
  readonly fault = input.required<Fault>();
  /** What the API found wrong that concerns no field of the form. */
  readonly problems = input.required<readonly string[]>();
  /** What was to be saved. */
  readonly mine = input.required<TaskDraft>();
  /** What another tab or device saved in the meantime; absent where that cannot be loaded. */
  readonly theirs = input<Task>();
  /** The user wants another try to load it. */
  readonly compare = output();
  readonly overwrite = output();
  readonly discard = output();
  readonly saveAsNew = output();

  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly #tasks = injectTexts('tasks');
  readonly #texts = injectTaskPageTexts();
  readonly #locale = inject(CurrentLanguage).locale;
  protected readonly texts = computed(() => this.#texts().form);
  protected readonly faultTexts = injectTexts('faults');
  protected readonly message = computed(() =>
    [
      describeFault(this.fault(), this.faultTexts()),
      ...this.problems(),
      this.texts().stillHere,
    ].join(' '),
  );
  protected readonly differences = computed(() => {
    const theirs = this.theirs();
    if (!theirs) return [];
    const texts = { ...this.#texts(), task: this.#tasks().task };
    return describeDifferences(this.mine(), theirs, texts, this.#locale());
  });

  /** Leads people to why, and to what they may do. To the centre, as its buttons still grow by then. */
  focus(): void {
    this.#element.nativeElement.focus({ preventScroll: true });
    this.#element.nativeElement.scrollIntoView({ block: 'center' });
  }
}
