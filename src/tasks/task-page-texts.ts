import type { Signal } from '@angular/core';
import { injectOwnTexts } from '../languages/current-language';
import { taskPages as en } from '../languages/en/task-pages';
import { taskPages as es } from '../languages/es/task-pages';

/** Every text of the pages of a single task. English is the contract that each language keeps. */
export type TaskPageTexts = typeof en;

/** Gives the texts of the pages of a single task, in an injection context. */
export function injectTaskPageTexts(): Signal<TaskPageTexts> {
  return injectOwnTexts({ en, es });
}
