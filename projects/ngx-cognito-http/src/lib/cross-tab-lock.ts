import { DOCUMENT } from '@angular/common';
import { inject } from '@angular/core';

import { TOKEN_SOURCE, type LoadOptions, type LoadTokens } from './load-tokens';
import type { CognitoTokenSource } from './token-source';

/** Of the origin's tabs, one at a time asks its source under this name. */
const LOCK = 'ngx-cognito-http';

/** How long another tab is waited for, in milliseconds. */
const PATIENCE_MS = 10_000;

/**
 * Asks the source in turn with the origin's other tabs. Where there is no such lock (on a server,
 * in an insecure context), or a tab keeps it for too long, it asks all the same.
 *
 * @see https://www.w3.org/TR/web-locks/
 */
export function makeLoadInTurn(): LoadTokens {
  const source = inject(TOKEN_SOURCE);
  const locks = inject(DOCUMENT).defaultView?.navigator.locks;
  return async (options) => {
    const endTurn = await takeTurn(locks);
    return loadUnlessDone(source, options).finally(endTurn);
  };
}

/** @returns a function that lets the next tab in */
function takeTurn(locks: LockManager | undefined): Promise<() => void> {
  return new Promise((resolve) => {
    const takeNone = (): void => resolve(() => undefined);
    if (!locks) {
      return takeNone();
    }
    const hold = (): Promise<void> => new Promise((release) => resolve(release));
    // TimeoutError: the patience is over.
    locks.request(LOCK, { signal: AbortSignal.timeout(PATIENCE_MS) }, hold).catch(takeNone);
  });
}

/** A refresh that another tab was quicker to make isn't made again. */
async function loadUnlessDone(
  source: CognitoTokenSource,
  { forceRefresh, instead }: LoadOptions,
): ReturnType<LoadTokens> {
  if (forceRefresh && instead) {
    const stored = await source.load({ forceRefresh: false });
    if (stored?.accessToken !== instead.access) {
      return stored;
    }
  }
  return source.load({ forceRefresh });
}
