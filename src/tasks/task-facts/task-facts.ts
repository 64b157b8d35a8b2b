import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { IonButton } from '@ionic/angular/ion-button';
import { IonIcon } from '../../shell/ion-icon';
import { copyOutline } from 'ionicons/icons';
import { CurrentLanguage, injectTexts } from '../../languages/current-language';
import { Toasts } from '../../shell/toasts';
import { describeRun, formatTimeOfDay } from '../describe-run';
import { nextChange, nextRun } from '../next-run';
import { injectPassingTime } from '../passing-time';
import type { Task } from '../task';
import { injectTaskPageTexts } from '../task-page-texts';
import { describeDays } from '../weekday-names';

/** All that there is to know of a task, in words and in this device's time zone. */
@Component({
  selector: 'app-task-facts',
  imports: [IonButton, IonIcon],
  templateUrl: './task-facts.html',
  styleUrl: './task-facts.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TaskFacts {
  readonly task = input.required<Task>();

  readonly #toasts = inject(Toasts);
  readonly #tasks = injectTexts('tasks');
  readonly #texts = injectTaskPageTexts();
  readonly #locale = inject(CurrentLanguage).locale;
  readonly #now = injectPassingTime((now) => nextChange([this.task()], now));
  protected readonly icons = { copyOutline };
  protected readonly texts = computed(() => this.#texts().details);

  protected readonly time = computed(() => {
    const { clock, period } = formatTimeOfDay(this.task().hour, this.task().minute, this.#locale());
    return this.texts().localTime(period ? `${clock} ${period}` : clock);
  });
  protected readonly days = computed(() =>
    describeDays(this.task().daysOfWeek, this.#tasks().task, this.#locale()),
  );
  protected readonly nextRun = computed(() => {
    const run = nextRun(this.task(), this.#now());
    const { task } = this.#tasks();
    return run ? describeRun(run, this.#now(), task, this.#locale()) : task.noMoreRuns;
  });
  protected readonly isOver = computed(() => new Date(this.task().executeUntil) < this.#now());
  readonly #format = computed(
    () => new Intl.DateTimeFormat(this.#locale(), { dateStyle: 'long', timeStyle: 'short' }),
  );

  protected format(timestamp: string): string {
    return this.#format().format(new Date(timestamp));
  }

  protected async copy(command: string): Promise<void> {
    const { copied, notCopied } = this.texts();
    try {
      await navigator.clipboard.writeText(command);
    } catch {
      // Expected: the user or the browser doesn't let the page write to the clipboard.
      return this.#toasts.warnHere(notCopied);
    }
    this.#toasts.confirm(copied);
  }
}
