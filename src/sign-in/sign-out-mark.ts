import type { CognitoSession } from 'ngx-cognito-http';

const KEY = 'signed-out-on-purpose';

/**
 * Where it is marked that the session's user ended it. Without the mark a session that is gone has
 * expired: the user comes back for what was left. All tabs see it, also those that are opened later.
 */
type MarkStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Marks that the user signs out, before the tokens go. */
export function markSignOut(storage: MarkStorage = localStorage): void {
  try {
    storage.setItem(KEY, 'yes');
  } catch {
    // Expected: the storage is full. Nobody is kept from signing out by that.
  }
}

/**
 * Whether nobody is signed in because the user wanted it so, in whatever tab. Otherwise the session has
 * but expired.
 */
export function isEndedByUser(
  { status }: Pick<CognitoSession, 'status'>,
  storage: MarkStorage = localStorage,
): boolean {
  return status() === 'signed-out' && storage.getItem(KEY) !== null;
}

/** Takes the mark away, as there is a session again, or still. */
export function unmarkSignOut(storage: MarkStorage = localStorage): void {
  storage.removeItem(KEY);
}
