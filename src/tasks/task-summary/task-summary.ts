import type { ElementRef } from '@angular/core';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { IonRouterLinkWithHref } from '@ionic/angular/ion-router-link';
import { CurrentLanguage, injectTexts } from '../../languages/current-language';
import { describeRun, formatTimeOfDay } from '../describe-run';
import { nextRun } from '../next-run';
import type { Task } from '../task';
import { describeDays } from '../weekday-names';

/**
 * One task in a list: when it runs, when next, and until when, in this device's time zone. It leads to
 * the task's details by a link over the whole of what it lies in.
 */
@Component({
  selector: 'app-task-summary',
  imports: [IonRouterLinkWithHref, RouterLink],
  templateUrl: './task-summary.html',
  styleUrl: './task-summary.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class.is-over]': '!run()' },
})
export class TaskSummary {
  readonly task = input.required<Task>();
  /** The time from which to look for the next run. */
  readonly now = input.required<Date>();

  readonly #texts = injectTexts('tasks');
  readonly #locale = inject(CurrentLanguage).locale;
  protected readonly texts = computed(() => this.#texts().task);

  protected readonly time = computed(() => {
    const { hour, minute } = this.task();
    return formatTimeOfDay(hour, minute, this.#locale());
  });
  protected readonly days = computed(() =>
    describeDays(this.task().daysOfWeek, this.texts(), this.#locale()),
  );
  protected readonly run = computed(() => nextRun(this.task(), this.now()));
  protected readonly next = computed(() => {
    const run = this.run();
    return run && describeRun(run, this.now(), this.texts(), this.#locale());
  });
  protected readonly until = computed(() => {
    const { until, ended } = this.texts();
    const end = new Date(this.task().executeUntil);
    const words = end < this.now() ? ended : until;
    return words(new Intl.DateTimeFormat(this.#locale(), { dateStyle: 'medium' }).format(end));
  });

  private readonly link = viewChild.required<ElementRef<HTMLElement>>('link');

  focus(): void {
    this.link().nativeElement.focus();
  }
}
