import type { ElementRef } from '@angular/core';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  inject,
  input,
  linkedSignal,
  output,
  viewChild,
} from '@angular/core';
import { IonIcon } from '../../shell/ion-icon';
import { searchOutline } from 'ionicons/icons';
import { CurrentLanguage, injectTexts } from '../../languages/current-language';
import { formatTimeOfDay } from '../describe-run';
import { WEEKDAYS } from '../task';
import { isSameSearch, SEARCH_MAX_LENGTH, type TaskSearch } from '../task-search';
import { nameWeekday } from '../weekday-names';

/** What to look for: a name, a day and an hour. */
@Component({
  selector: 'app-task-search-bar',
  imports: [IonIcon],
  templateUrl: './task-search-bar.html',
  styleUrl: './task-search-bar.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TaskSearchBar {
  /** What is looked for now. */
  readonly search = input.required<TaskSearch>();
  /** What to look for from now on: told once nothing has been typed for a moment. */
  readonly searching = output<TaskSearch>();

  readonly #texts = injectTexts('tasks');
  readonly #locale = inject(CurrentLanguage).locale;
  private readonly name = viewChild.required<ElementRef<HTMLInputElement>>('name');
  #timer: ReturnType<typeof setTimeout> | undefined;

  protected readonly texts = computed(() => this.#texts().search);
  protected readonly icons = { searchOutline };
  protected readonly maxLength = SEARCH_MAX_LENGTH;
  protected readonly days = computed(() =>
    WEEKDAYS.map((day) => ({ day, name: nameWeekday(day, this.#locale(), 'long') })),
  );
  protected readonly hours = computed(() =>
    Array.from({ length: 24 }, (_, hour) => ({ hour, name: this.#nameHour(hour) })),
  );
  /**
   * What is entered, which what is looked for follows; the other way round only while nobody types, and
   * only where it is another search: a space at the end may be that before the next word.
   */
  protected readonly draft = linkedSignal<TaskSearch, TaskSearch>({
    source: this.search,
    computation: (search, before) => {
      const isTyping = this.#timer !== undefined;
      return before && (isTyping || isSameSearch(before.value, search)) ? before.value : search;
    },
  });

  constructor() {
    inject(DestroyRef).onDestroy(() => this.#stop());
  }

  focus(): void {
    this.name().nativeElement.focus();
  }

  /** Forgets what has not been told yet. */
  reset(): void {
    this.#stop();
    this.draft.set(this.search());
  }

  protected chooseDay(value: string): void {
    this.change({ day: WEEKDAYS.find((day) => day === value) }, 0);
  }

  protected chooseHour(value: string): void {
    this.change({ hour: value === '' ? undefined : Number(value) }, 0);
  }

  protected change(
    part: { readonly [key in keyof TaskSearch]?: TaskSearch[key] | undefined },
    wait: number,
  ): void {
    const { name, day, hour } = { ...this.draft(), ...part };
    this.draft.set({ name, ...(day && { day }), ...(hour !== undefined && { hour }) });
    this.#stop();
    if (wait === 0) this.flush();
    else this.#timer = setTimeout(() => this.flush(), wait);
  }

  protected flush(): void {
    this.#stop();
    this.searching.emit(this.draft());
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #nameHour(hour: number): string {
    const { clock, period } = formatTimeOfDay(hour, 0, this.#locale());
    return `${clock} ${period}`.trim();
  }
}
