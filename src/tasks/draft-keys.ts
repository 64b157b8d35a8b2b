import { tabStorage } from '../shell/browser-storage';

const PREFIX = 'task-draft/';

/** What a draft is kept by: each user has one draft of each task, and one of a new task. */
export function draftKey(user: string, taskId = 'new'): string {
  return `${PREFIX}${user}/${taskId}`;
}

/** Forgets what users typed, but for the one user if given. */
export function forgetDrafts(butOf?: string): void {
  for (const key of tabStorage.names()) {
    const isTheirs = butOf !== undefined && key.startsWith(draftKey(butOf, ''));
    if (key.startsWith(PREFIX) && !isTheirs) tabStorage.removeItem(key);
  }
}
