import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { finalize, Subscription } from 'rxjs';
import { injectTexts } from '../languages/current-language';
import { Toasts } from '../shell/toasts';
import { describeFault, readFault, type Fault } from './fault';
import type { Task } from './task';
import { TaskApi, type TaskPage } from './task-api';
import { TaskDeletion } from './task-deletion';
import { isSameSearch, type TaskSearch } from './task-search';

/** What the API has answered to a search so far. */
interface Listed extends TaskPage {
  readonly search: TaskSearch;
}

/** The tasks that a page shows, and how they come. One for each page that shows any. */
@Injectable()
export class TaskListing {
  readonly #api = inject(TaskApi);
  readonly #gone = inject(TaskDeletion).gone;
  readonly #toasts = inject(Toasts);
  readonly #faultTexts = injectTexts('faults');
  readonly #destroyed = takeUntilDestroyed<TaskPage>(inject(DestroyRef));
  readonly #listed = signal<Listed | undefined>(undefined);
  #reading = Subscription.EMPTY;

  /** By time of day; `undefined` before the first answer. */
  readonly tasks = computed(() =>
    this.#listed()
      ?.tasks.filter(({ id }) => !this.#gone().has(id))
      .toSorted(byTimeOfDay),
  );
  /** What the tasks were found by. */
  readonly search = computed(() => this.#listed()?.search);
  readonly hasMore = computed(() => this.#listed()?.nextCursor !== undefined);
  readonly isLoading = signal(false);
  /** Why there is nothing to show. */
  readonly fault = signal<Fault | undefined>(undefined);

  /**
   * Lists tasks from the start. What is there stays in view until then. Gives in the end whether they
   * are there: not if that failed, or was overtaken.
   */
  load(search: TaskSearch): Promise<boolean> {
    this.fault.set(undefined);
    return this.#read(search, undefined, []);
  }

  /** Lists the tasks that come next. Gives what `load` does. */
  async loadMore(): Promise<boolean> {
    const listed = this.#listed();
    if (listed?.nextCursor === undefined) return false;
    return this.#read(listed.search, listed.nextCursor, listed.tasks);
  }

  /** Shows a task that was created or changed elsewhere. */
  add(task: Task): void {
    this.#listed.update(
      (listed) =>
        listed && { ...listed, tasks: [...listed.tasks.filter(({ id }) => id !== task.id), task] },
    );
  }

  #read(search: TaskSearch, cursor: string | undefined, before: readonly Task[]): Promise<boolean> {
    // An answer that is still on its way is outdated, or would add the same tasks twice.
    this.#reading.unsubscribe();
    this.isLoading.set(true);
    return new Promise((resolve) => {
      let isRead = false;
      const finish = () => {
        this.isLoading.set(false);
        resolve(isRead);
      };
      this.#reading = this.#api
        .list(search, cursor)
        .pipe(this.#destroyed, finalize(finish))
        .subscribe({
          next: ({ tasks, ...page }) => {
            this.#listed.set({ ...page, search, tasks: [...before, ...tasks] });
            isRead = true;
          },
          error: (error: unknown) => this.#showFault(readFault(error), search),
        });
    });
  }

  #showFault(fault: Fault, search: TaskSearch): void {
    const listed = this.#listed();
    // Tasks that are there already are worth more than a page that says why there are no others.
    if (listed && isSameSearch(listed.search, search)) {
      this.#toasts.warnHere(describeFault(fault, this.#faultTexts()));
    } else {
      this.#listed.set(undefined);
      this.fault.set(fault);
    }
  }
}

function byTimeOfDay(one: Task, other: Task): number {
  return one.hour - other.hour || one.minute - other.minute || one.name.localeCompare(other.name);
}
