import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { Task } from '../task';
import { describeDays } from '../weekday-names';

const UNTIL = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

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

  protected readonly time = computed(() => {
    const { hour, minute } = this.task();
    return [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
  });
  protected readonly days = computed(() => describeDays(this.task().daysOfWeek));
  protected readonly until = computed(() => {
    const end = new Date(this.task().executeUntil);
    return `${end.getTime() < Date.now() ? 'Ended' : 'Until'} ${UNTIL.format(end)}`;
  });
}
