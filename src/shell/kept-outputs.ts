const KEY = 'amplify-outputs';

/**
 * Where the last `amplify_outputs.json` stays, so that the app starts without a network too. It holds
 * addresses and names alone, which everyone may read who can open the app.
 */
export type KeptOutputs = Pick<Storage, 'getItem' | 'setItem'>;

/** Keeps the text of a file that the app can use. */
export function keepOutputs(text: string, storage: KeptOutputs = localStorage): void {
  try {
    storage.setItem(KEY, text);
  } catch {
    // Expected: storage is full or forbidden. The app then needs a network to start.
  }
}

/** The text that was kept last, if any. */
export function keptOutputs(storage: KeptOutputs = localStorage): string | undefined {
  try {
    return storage.getItem(KEY) ?? undefined;
  } catch {
    // Expected: storage is forbidden.
    return undefined;
  }
}
