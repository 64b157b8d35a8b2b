import { BrowserStorage } from './browser-storage';

function forbidden(): never {
  throw new DOMException('no storage', 'SecurityError');
}

/** A storage that is full from now on, and holds an item. */
function full(): Storage {
  const setItem = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  const items = new Map([['user', 'ada']]);
  const storage = {
    getItem: (name: string) => items.get(name) ?? null,
    setItem,
    removeItem: (name: string) => items.delete(name),
  };
  return storage as unknown as Storage;
}

describe('BrowserStorage', () => {
  afterEach(() => sessionStorage.clear());

  it('is the browser’s own where that can be used', () => {
    const storage = new BrowserStorage(() => sessionStorage);
    storage.setItem('user', 'ada');
    expect(sessionStorage.getItem('user')).toBe('ada');
    expect([storage.getItem('user'), storage.getItem('tab'), storage.names()]).toEqual([
      'ada',
      null,
      ['user'],
    ]);
    storage.removeItem('user');
    expect(sessionStorage.length).toBe(0);
  });

  for (const [title, open] of [
    ['is forbidden', forbidden],
    ['is missing', () => null as unknown as Storage],
  ] as const) {
    it(`lasts as long as the page where that ${title}`, () => {
      const storage = new BrowserStorage(open);
      expect(storage.getItem('user')).toBeNull();
      storage.setItem('user', 'ada');
      expect([storage.getItem('user'), storage.names()]).toEqual(['ada', ['user']]);
      storage.removeItem('user');
      expect([storage.getItem('user'), storage.names()]).toEqual([null, []]);
    });
  }

  it('holds what a full one does not take, in the place of what that holds', () => {
    const filled = full();
    const storage = new BrowserStorage(() => filled);
    expect(storage.getItem('user')).toBe('ada');
    storage.setItem('user', 'grace');
    expect(storage.getItem('user')).toBe('grace');
    const afterReload = new BrowserStorage(() => filled);
    expect(afterReload.getItem('user')).toBeNull();
  });

  it('forgets what it held for the browser’s own once that takes it', () => {
    let open: () => Storage = forbidden;
    const storage = new BrowserStorage(() => open());
    storage.setItem('user', 'ada');
    open = () => sessionStorage;
    storage.setItem('user', 'grace');
    sessionStorage.setItem('user', 'changed by another tab');
    expect(storage.getItem('user')).toBe('changed by another tab');
  });
});
