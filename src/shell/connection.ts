import { effect, inject, Service, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { fromEvent, map, merge } from 'rxjs';

/** Whether the device has a network, as far as the browser knows: a server may be away all the same. */
@Service()
export class Connection {
  readonly isOnline = toSignal(
    merge(
      fromEvent(window, 'online').pipe(map(() => true)),
      fromEvent(window, 'offline').pipe(map(() => false)),
    ),
    { initialValue: navigator.onLine },
  );
}

/**
 * Does something each time the network has come back, such as to load what could not be loaded.
 * Call it in a component's constructor: it ends with the component.
 */
export function whenBackOnline(then: () => void): void {
  const { isOnline } = inject(Connection);
  let wasOnline = isOnline();
  effect(() => {
    const isBack = isOnline() && !wasOnline;
    wasOnline = isOnline();
    if (isBack) untracked(then);
  });
}
