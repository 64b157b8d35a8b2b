import type { CognitoSessionChange } from 'ngx-cognito-http';

/** What Amplify's keys in the storage start with, before the app client's id. */
const KEY_PREFIX = 'CognitoIdentityServiceProvider.';

/**
 * Tells what other tabs do to the session. Amplify itself does so only from 6.22 on, and later than
 * the event.
 *
 * Coming back to the page counts as a change too: storages without events (cookies), and pages that
 * the browser had put aside (back/forward cache), may have missed one.
 *
 * @param clientId - gives the app client's id, as other apps may share the storage; empty for any
 * @returns a function that ends it
 */
export function watchOtherTabs(
  window: Window,
  clientId: () => string,
  listener: (change: CognitoSessionChange) => void,
): () => void {
  const onStorage = (event: StorageEvent): void => {
    const change = readChange(event, clientId());
    if (change) {
      listener(change);
    }
  };
  const onVisibility = (): void => {
    if (window.document.visibilityState === 'visible') {
      listener('changed');
    }
  };
  window.addEventListener('storage', onStorage);
  window.document.addEventListener('visibilitychange', onVisibility);
  return () => {
    window.removeEventListener('storage', onStorage);
    window.document.removeEventListener('visibilitychange', onVisibility);
  };
}

/** A refresh token comes with a sign-in and goes with a sign-out; all else changes the session. */
function readChange(event: StorageEvent, clientId: string): CognitoSessionChange | null {
  const { key, oldValue, newValue } = event;
  if (key === null) {
    return 'changed'; // the whole storage was cleared
  }
  if (!key.startsWith(clientId === '' ? KEY_PREFIX : `${KEY_PREFIX}${clientId}.`)) {
    return null;
  }
  if (key.endsWith('.refreshToken') && !oldValue !== !newValue) {
    return newValue ? 'signed-in' : 'signed-out';
  }
  return /\.(?:accessToken|idToken|refreshToken|LastAuthUser)$/.test(key) ? 'changed' : null;
}
