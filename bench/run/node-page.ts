import { PAGE } from './runner.ts';

/** Web Storage (HTML, section 12.2) in memory. */
class MemoryStorage {
  readonly #items = new Map<string, string>();

  get length(): number {
    return this.#items.size;
  }

  key(index: number): string | null {
    return [...this.#items.keys()][index] ?? null;
  }

  getItem(key: string): string | null {
    return this.#items.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.#items.set(key, value);
  }

  removeItem(key: string): void {
    this.#items.delete(key);
  }

  clear(): void {
    this.#items.clear();
  }
}

/** An `a` element, by which some resolve URLs. */
class Anchor {
  #href = '';

  get href(): string {
    return URL.canParse(this.#href, PAGE) ? new URL(this.#href, PAGE).href : this.#href;
  }

  set href(href: string) {
    this.#href = href;
  }

  getAttribute(): string {
    return this.#href;
  }
}

function element(tag: string): object {
  return tag === 'a' ? new Anchor() : { ...EMPTY, style: {}, appendChild: ignore };
}

function ignore(): void {
  // There is nothing to show and nobody to listen.
}

const EMPTY = { querySelector: () => null, querySelectorAll: () => [], setAttribute: ignore };

const listening = { addEventListener: ignore, removeEventListener: ignore, dispatchEvent: ignore };

/** A document that belongs to no window. */
export function makeDocument() {
  return {
    ...listening,
    ...EMPTY,
    baseURI: PAGE,
    cookie: '',
    body: element('body'),
    createElement: element,
    head: element('head'),
    location: Object.assign(new URL(PAGE), { replace: ignore, assign: ignore }),
    getElementById: () => null,
    visibilityState: 'visible',
  };
}

/** As much of a page as the contestants ask for before they look at a request. */
export function makePage(): void {
  const document = { ...makeDocument(), defaultView: globalThis };
  const { location } = document;
  Object.defineProperty(navigator, 'cookieEnabled', { value: true });
  const history = { state: null, pushState: ignore, replaceState: ignore };
  const storages = {
    Storage: MemoryStorage,
    localStorage: new MemoryStorage(),
    sessionStorage: new MemoryStorage(),
  };
  const self = globalThis;
  const all = {
    ...listening,
    ...storages,
    document,
    history,
    location,
    self,
    isSecureContext: true,
  };
  for (const [name, value] of Object.entries({ ...all, window: globalThis, parent: globalThis })) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
}
