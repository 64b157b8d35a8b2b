const KEY = 'tab-user';

/**
 * Whose pages a tab shows or has shown: its address and its history tell of them, also after it has
 * been loaded afresh.
 */
type TabStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Gives the `sub` of this tab's user, if there has been one who has not signed out. */
export function tabUser(storage: TabStorage = sessionStorage): string | undefined {
  return storage.getItem(KEY) ?? undefined;
}

export function rememberTabUser(user: string, storage: TabStorage = sessionStorage): void {
  storage.setItem(KEY, user);
}

export function forgetTabUser(storage: TabStorage = sessionStorage): void {
  storage.removeItem(KEY);
}
