import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { CurrentLanguage, injectTexts } from '../../languages/current-language';
import type { Task } from '../task';
import { describeDays } from '../weekday-names';

/** One task in a list: when it runs, and until when, in this device's time zone. */
@Component({
  selector: 'app-task-summary',
  template: `
    <p class="time">{{ time() }}</p>
    <div class="what">
      <h2>{{ task().name }}</h2>
      <p>{{ days() }}</p>
      <p>{{ until() }}</p>
    </div>
  `,
  styleUrl: './task-summary.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TaskSummary {
  readonly task = input.required<Task>();

  readonly #texts = injectTexts('tasks');
  readonly #locale = inject(CurrentLanguage).locale;

  protected readonly time = computed(() => {
    const { hour, minute } = this.task();
    return [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
  });
  protected readonly days = computed(() =>
    describeDays(this.task().daysOfWeek, this.#texts().task, this.#locale()),
  );
  protected readonly until = computed(() => {
    const { until, ended } = this.#texts().task;
    const end = new Date(this.task().executeUntil);
    const format = new Intl.DateTimeFormat(this.#locale(), {
      dateStyle: 'medium',
      timeStyle: 'short',
    });
    return (end.getTime() < Date.now() ? ended : until)(format.format(end));
  });
}
