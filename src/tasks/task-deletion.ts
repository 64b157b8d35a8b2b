import { inject, Service, signal } from '@angular/core';
import { CognitoSession } from 'ngx-cognito-http';
import { firstValueFrom, Subject } from 'rxjs';
import { injectTexts } from '../languages/current-language';
import { Alerts } from '../shell/alerts';
import { Toasts, type ToastAction } from '../shell/toasts';
import { describeFault, readFault, type Fault } from './fault';
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
  readonly #session = inject(CognitoSession);
  readonly #restored = new Subject<Task>();
  readonly #gone = signal<ReadonlySet<string>>(new Set());

  /**
   * Gives each task that is there again: brought back, by another id than the one that was deleted, or
   * never deleted, as it was changed elsewhere.
   */
  readonly restored = this.#restored.asObservable();

  /** Ids of the tasks that are deleted, or about to be: answers on their way may still hold them. */
  readonly gone = this.#gone.asReadonly();

  /** Asks whether to delete a task, and does so. Gives whether the task is gone. */
  async confirm(task: Task): Promise<boolean> {
    return (await this.ask(task)) && this.delete(task);
  }

  /** Asks whether to delete a task. */
  ask(task: Task): Promise<boolean> {
    const { deleteQuestion, deleteMeaning, delete: yes } = this.#texts().task;
    return this.#alerts.ask({ header: deleteQuestion(task.name), message: deleteMeaning, yes });
  }

  /**
   * Deletes a task as it was shown, so that no change is lost unseen. It is `gone` from now on. Gives
   * whether it stays so.
   */
  async delete(task: Task): Promise<boolean> {
    this.#gone.update((ids) => new Set(ids).add(task.id));
    try {
      const { task: stored, etag } = await firstValueFrom(this.#api.find(task.id));
      if (stored.updatedAt !== task.updatedAt) return this.#showChange(task, stored);
      await firstValueFrom(this.#api.delete(task.id, etag));
    } catch (error) {
      const fault = readFault(error);
      // Somebody was faster: what was wanted is the case.
      if (fault.code !== 'missing') return this.#keep(task, this.#tellNotDeleted(task, fault));
    }
    const { deleted, undo } = this.#texts().task;
    // Nobody else is to read its name.
    if (this.#session.status() !== 'signed-out') {
      this.#toasts.confirm(deleted(task.name), this.#restoration(task, undo));
    }
    return true;
  }

  #showChange(shown: Task, stored: Task): false {
    const { notDeleted, changed } = this.#texts().task;
    this.#keep(shown, notDeleted(shown.name, changed));
    this.#restored.next(stored);
    return false;
  }

  #keep(task: Task, message: string): false {
    this.#gone.update((ids) => new Set([...ids].filter((id) => id !== task.id)));
    this.#toasts.warn(message);
    return false;
  }

  #tellNotDeleted({ name }: Task, fault: Fault): string {
    const { notDeleted, perhapsDeleted } = this.#texts().task;
    const tell = fault.code === 'unanswered' ? perhapsDeleted : notDeleted;
    return tell(name, describeFault(fault, this.#faultTexts()));
  }

  /** Offers to bring a task back, to its own user alone: another one may have signed in since. */
  #restoration(task: Task, text: string): ToastAction {
    const user = this.#session.claims()?.sub;
    const isOthers = () => ![undefined, user].includes(this.#session.claims()?.sub);
    return { text, handler: () => void (isOthers() || this.#restore(task)) };
  }

  /** The API deletes for good: what comes back is a task that is made anew. */
  async #restore(task: Task): Promise<void> {
    const { restored, notRestored, perhapsRestored } = this.#texts().task;
    try {
      this.#restored.next(await firstValueFrom(this.#api.create(draftOf(task))));
      this.#toasts.confirm(restored(task.name));
    } catch (error) {
      const fault = readFault(error);
      const reason = describeFault(fault, this.#faultTexts());
      // Another try might bring it back twice.
      if (fault.code === 'unanswered') return this.#toasts.warn(perhapsRestored(task.name, reason));
      const { tryAgain } = this.#faultTexts();
      this.#toasts.offer(notRestored(task.name, reason), this.#restoration(task, tryAgain));
    }
  }
}
