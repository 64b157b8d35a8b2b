import { inject, Service } from '@angular/core';
import { firstValueFrom, Subject } from 'rxjs';
import { injectTexts } from '../languages/current-language';
import { Alerts } from '../shell/alerts';
import { Toasts } from '../shell/toasts';
import { describeFault, readFault } from './fault';
import { draftOf, type Task } from './task';
import { TaskApi } from './task-api';

/** Deletes tasks, after asking and with a way back. */
@Service()
export class TaskDeletion {
  readonly #api = inject(TaskApi);
  readonly #alerts = inject(Alerts);
  readonly #toasts = inject(Toasts);
  readonly #texts = injectTexts('tasks');
  readonly #faultTexts = injectTexts('faults');
  readonly #restored = new Subject<Task>();

  /** Gives each task that is there again, which has another id than the one that was deleted. */
  readonly restored = this.#restored.asObservable();

  /** Asks whether to delete a task, and does so. Gives whether the task is gone. */
  async confirm(task: Task): Promise<boolean> {
    const { deleteQuestion, deleteMeaning, delete: yes } = this.#texts().task;
    const question = { header: deleteQuestion(task.name), message: deleteMeaning, yes };
    return (await this.#alerts.ask(question)) && this.#delete(task);
  }

  async #delete(task: Task): Promise<boolean> {
    const { deleted, notDeleted, undo } = this.#texts().task;
    try {
      await firstValueFrom(this.#api.delete(task.id));
    } catch (error) {
      const fault = readFault(error);
      // Somebody was faster: what was wanted is the case.
      if (fault.code !== 'missing') {
        await this.#toasts.warn(notDeleted(task.name, describeFault(fault, this.#faultTexts())));
        return false;
      }
    }
    const handler = () => void this.#restore(task);
    void this.#toasts.confirm(deleted(task.name), { text: undo, handler });
    return true;
  }

  /** The API deletes for good: what comes back is a task that is made anew. */
  async #restore(task: Task): Promise<void> {
    const { restored, notRestored } = this.#texts().task;
    try {
      this.#restored.next(await firstValueFrom(this.#api.create(draftOf(task))));
      await this.#toasts.confirm(restored(task.name));
    } catch (error) {
      const reason = describeFault(readFault(error), this.#faultTexts());
      const handler = () => void this.#restore(task);
      const text = this.#faultTexts().tryAgain;
      await this.#toasts.offer(notRestored(task.name, reason), { text, handler });
    }
  }
}
