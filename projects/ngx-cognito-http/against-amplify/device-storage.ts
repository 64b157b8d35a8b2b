import { cognitoUserPoolsTokenProvider } from 'aws-amplify/auth/cognito';
import { readClaims } from './read-claims.ts';

/** The tokens of a user, as a user pool issues them. */
export interface StoredSession {
  readonly AccessToken: string;
  readonly IdToken: string;
  readonly RefreshToken: string;
}

type WebStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'clear'>;

const storage: WebStorage = typeof window === 'undefined' ? inMemory() : window.localStorage;

/** Makes Amplify use the storage of this device: in a browser, it does so by itself. */
export function useStorage(): void {
  if (typeof window !== 'undefined') return;
  cognitoUserPoolsTokenProvider.setKeyValueStorage({
    getItem: (key) => Promise.resolve(storage.getItem(key)),
    setItem: (key, value) => Promise.resolve(storage.setItem(key, value)),
    removeItem: (key) => Promise.resolve(storage.removeItem(key)),
    clear: () => Promise.resolve(storage.clear()),
  });
}

/** Writes a session as Amplify does. */
export function writeSession(clientId: string, session: StoredSession): void {
  const { sub } = readClaims(session.AccessToken);
  storage.setItem(`${prefix(clientId)}.LastAuthUser`, sub);
  for (const [name, value] of Object.entries({
    accessToken: session.AccessToken,
    idToken: session.IdToken,
    refreshToken: session.RefreshToken,
    clockDrift: '0',
  })) {
    storage.setItem(`${prefix(clientId)}.${sub}.${name}`, value);
  }
}

/** Whose refresh token the storage holds, or `null`. */
export function storedUser(clientId: string): string | null {
  const user = storage.getItem(`${prefix(clientId)}.LastAuthUser`) ?? '';
  return storage.getItem(`${prefix(clientId)}.${user}.refreshToken`) === null ? null : user;
}

function prefix(clientId: string): string {
  return `CognitoIdentityServiceProvider.${clientId}`;
}

function inMemory(): WebStorage {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
    clear: () => items.clear(),
  };
}
