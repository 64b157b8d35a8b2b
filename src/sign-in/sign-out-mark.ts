import type { CognitoSession } from 'ngx-cognito-http';
import { deviceStorage } from '../shell/browser-storage';

const KEY = 'signed-out-on-purpose';
/** Of one length, so that a storage that has filled up since the sign-in takes the mark, too. */
const [YES, NO] = ['1', '0'];

/**
 * Marks that the user signs out, before the tokens go. Without the mark a session that is gone has
 * expired: the user comes back for what was left. All tabs see it, also those that are opened later.
 */
export function markSignOut(): void {
  deviceStorage.setItem(KEY, YES);
}

/**
 * Whether nobody is signed in because the user wanted it so, in whatever tab. Otherwise the session has
 * but expired.
 */
export function isEndedByUser({ status }: Pick<CognitoSession, 'status'>): boolean {
  return status() === 'signed-out' && deviceStorage.getItem(KEY) === YES;
}

/** Takes the mark away, as there is a session again, or still. */
export function unmarkSignOut(): void {
  deviceStorage.setItem(KEY, NO);
}
