import type { CognitoSessionChange } from 'ngx-cognito-http';

/** What Amplify's keys in the storage start with, before the app client's id. */
const KEY_PREFIX = 'CognitoIdentityServiceProvider.';

/** `watchOtherTabs` of the app's window. */
export type WatchOtherTabs = (
  clientId: () => string,
  listener: (change: CognitoSessionChange) => void,
  onDoubt: () => void,
) => () => void;

/**
 * Tells what other tabs do to the session. Amplify itself does so only from 6.22 on, and later than
 * the event.
 *
 * @param clientId - gives the app client's id, as other apps may share the storage; empty for any
 * @param listener - hears of changes
 * @param onDoubt - hears of moments from which on a change may have been missed: storages without
 *   events (cookies), and pages that the browser had put aside, tell nothing of one
 * @returns a function that ends it
 */
export function watchOtherTabs(
  window: Window,
  clientId: () => string,
  listener: (change: CognitoSessionChange) => void,
  onDoubt: () => void,
): () => void {
  const onStorage = (event: StorageEvent): void => {
    if (event.key === null) {
      return onDoubt(); // the whole storage was cleared
    }
    const change = readChange(event, event.key, clientId());
    if (change) {
      listener(change);
    }
  };
  const onVisibility = (): void => {
    if (window.document.visibilityState === 'visible') {
      onDoubt();
    }
  };
  window.addEventListener('storage', onStorage);
  window.addEventListener('focus', onDoubt);
  window.document.addEventListener('visibilitychange', onVisibility);
  return () => {
    window.removeEventListener('storage', onStorage);
    window.removeEventListener('focus', onDoubt);
    window.document.removeEventListener('visibilitychange', onVisibility);
  };
}

/** A refresh token comes with a sign-in and goes with a sign-out; all else changes the session. */
function readChange(
  { oldValue, newValue }: StorageEvent,
  key: string,
  clientId: string,
): CognitoSessionChange | null {
  if (!key.startsWith(clientId === '' ? KEY_PREFIX : `${KEY_PREFIX}${clientId}.`)) {
    return null;
  }
  if (key.endsWith('.refreshToken') && !oldValue !== !newValue) {
    return newValue ? 'signed-in' : 'signed-out';
  }
  return /\.(?:accessToken|idToken|refreshToken|LastAuthUser)$/.test(key) ? 'changed' : null;
}
