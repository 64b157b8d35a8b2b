import { tabStorage } from '../shell/browser-storage';

const KEY = 'tab-user';

/**
 * Gives the `sub` of who has been this tab's user and has not signed out, if anybody: its address and
 * its history tell of their pages, also after it has been loaded afresh.
 */
export function tabUser(): string | undefined {
  return tabStorage.getItem(KEY) ?? undefined;
}

export function rememberTabUser(user: string): void {
  tabStorage.setItem(KEY, user);
}

export function forgetTabUser(): void {
  tabStorage.removeItem(KEY);
}
