import { inject } from '@angular/core';
import { Router } from '@angular/router';
import type { Task } from './task';

/**
 * The task that the link to a page hands over by its `info`, for the page to show until it has read it
 * itself. Only while that link is followed: neither the history nor another user gets to see it.
 */
export function injectTaskAtHand(): Task | undefined {
  return inject(Router).currentNavigation()?.extras.info as Task | undefined;
}
