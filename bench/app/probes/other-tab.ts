import type { Contestant } from '../contestants/contestant';
import { issueSession } from '../session/issuer';

/**
 * Another tab of the same app: a frame whose `localStorage` is this page's, so that its writes
 * raise real `storage` events here. Its `sessionStorage` is its own.
 */
export class OtherTab {
  readonly #frame = document.createElement('iframe');

  constructor() {
    document.body.append(this.#frame);
  }

  /** Removes what the contestant keeps there, key by key. */
  signOut(): void {
    const { localStorage } = this.#window();
    for (const key of Object.keys(localStorage)) {
      localStorage.removeItem(key);
    }
  }

  /** Leaves another user's session there, as the contestant itself does. */
  async signIn(contestant: Contestant, user: string): Promise<void> {
    const { localStorage } = this.#window();
    const restore = [
      replace('localStorage', localStorage),
      replace('sessionStorage', new ForeignStorage()),
    ];
    await contestant.store?.(issueSession(user));
    restore.forEach((restoreOne) => restoreOne());
  }

  #window(): Window {
    const window = this.#frame.contentWindow;
    if (window === null) {
      throw new Error('The other tab has no window.');
    }
    return window;
  }
}

/** What this page never reads. */
class ForeignStorage {
  getItem(): null {
    return null;
  }

  setItem(): void {
    // Kept nowhere.
  }

  removeItem(): void {
    // Nothing is kept.
  }
}

function replace(name: 'localStorage' | 'sessionStorage', value: unknown): () => void {
  const own = Object.getOwnPropertyDescriptor(globalThis, name);
  Object.defineProperty(globalThis, name, { value, configurable: true });
  return () => Object.defineProperty(globalThis, name, own ?? {});
}
