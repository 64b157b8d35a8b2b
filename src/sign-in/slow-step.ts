import { DestroyRef, inject, signal, type Signal } from '@angular/core';
import type { AuthenticatorService } from '@aws-amplify/ui-angular';

/** After how many milliseconds people wonder whether anything happens. */
const LONG = 10_000;

/** Tells whether a step of the Authenticator takes long: Amplify waits without end. In an injection context. */
export function injectSlowStep(
  authenticator: Pick<AuthenticatorService, 'isPending' | 'subscribe'>,
): Signal<boolean> {
  const isSlow = signal(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const steps = authenticator.subscribe(() => {
    if (authenticator.isPending) return void (timer ??= setTimeout(() => isSlow.set(true), LONG));
    end();
    isSlow.set(false);
  });
  function end(): void {
    clearTimeout(timer);
    timer = undefined;
  }
  inject(DestroyRef).onDestroy(() => {
    steps.unsubscribe();
    end();
  });
  return isSlow.asReadonly();
}
