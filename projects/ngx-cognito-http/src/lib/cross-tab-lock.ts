import { DOCUMENT } from '@angular/common';
import { inject } from '@angular/core';

import {
  loadInTime,
  TIME_LIMIT_MS,
  TOKEN_SOURCE,
  type LoadOptions,
  type LoadTokens,
} from './load-tokens';
import type { CognitoTokenSource } from './token-source';

/** Of the origin's tabs, one at a time asks its source under this name. */
const LOCK = 'ngx-cognito-http';

/** How long another tab is waited for, in milliseconds: as long as its source may take. */
const PATIENCE_MS = TIME_LIMIT_MS;

/** How long what a tab has stored may take to reach the others, in milliseconds. */
const PROPAGATION_MS = 50;

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
    return loadUnlessDone(source, options).finally(() => setTimeout(endTurn, PROPAGATION_MS));
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
    const stored = await loadInTime(source, { forceRefresh: false });
    const { accessToken = null, idToken = null } = stored ?? {};
    if (accessToken !== instead.access || idToken !== instead.id) {
      return stored;
    }
  }
  return loadInTime(source, { forceRefresh });
}
