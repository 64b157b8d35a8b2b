import { DOCUMENT, effect, inject, signal, type Signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { fromEvent } from 'rxjs';

/**
 * Gives the time as long as a component lives. It moves on when what is shown of it changes, so that
 * nothing ticks in between, and when the page is looked at again, as timers of hidden pages are late.
 *
 * Call it in an injection context.
 *
 * @param nextChange when what is shown changes next, after a time
 */
export function injectPassingTime(nextChange: (now: Date) => Date): Signal<Date> {
  const now = signal(new Date());
  const moveOn = () => now.set(new Date());
  effect((onCleanup) => {
    const timer = setTimeout(moveOn, nextChange(now()).getTime() - Date.now());
    onCleanup(() => clearTimeout(timer));
  });
  fromEvent(inject(DOCUMENT), 'visibilitychange').pipe(takeUntilDestroyed()).subscribe(moveOn);
  return now.asReadonly();
}
