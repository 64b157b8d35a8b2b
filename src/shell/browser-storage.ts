/**
 * Texts that a browser keeps by their names. What its storage does not take, as it is forbidden or full,
 * lasts as long as the page.
 */
export class BrowserStorage {
  readonly #open: () => Storage;
  readonly #inPage = new Map<string, string>();

  /** @param open gives the storage, and may throw */
  constructor(open: () => Storage) {
    this.#open = open;
  }

  getItem(name: string): string | null {
    return this.#inPage.get(name) ?? this.#attempt((storage) => storage.getItem(name)) ?? null;
  }

  setItem(name: string, text: string): void {
    const isTaken = this.#attempt((storage) => (storage.setItem(name, text), true));
    if (isTaken) return void this.#inPage.delete(name);
    // What was there would be back once the page is loaded anew.
    this.removeItem(name);
    this.#inPage.set(name, text);
  }

  removeItem(name: string): void {
    this.#inPage.delete(name);
    this.#attempt((storage) => storage.removeItem(name));
  }

  names(): readonly string[] {
    const kept = this.#attempt((storage) => Object.keys(storage)) ?? [];
    return [...new Set([...kept, ...this.#inPage.keys()])];
  }

  #attempt<Result>(use: (storage: Storage) => Result): Result | undefined {
    try {
      return use(this.#open());
    } catch {
      // Expected: SecurityError, QuotaExceededError, or TypeError in a WebView that has no storage.
      return undefined;
    }
  }
}

/** For all tabs, until it is removed. */
export const deviceStorage = new BrowserStorage(() => localStorage);

/** As long as the tab is open, reloads included. */
export const tabStorage = new BrowserStorage(() => sessionStorage);
