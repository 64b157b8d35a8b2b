import { deviceStorage } from './browser-storage';

const KEY = 'amplify-outputs';

/**
 * Where the last `amplify_outputs.json` stays, so that the app starts without a network too. It holds
 * addresses and names alone, which everyone may read who can open the app.
 */
export type KeptOutputs = Pick<Storage, 'getItem' | 'setItem'>;

/** Keeps the text of a file that the app can use. */
export function keepOutputs(text: string, storage: KeptOutputs = deviceStorage): void {
  storage.setItem(KEY, text);
}

/** The text that was kept last, if any. */
export function keptOutputs(storage: KeptOutputs = deviceStorage): string | undefined {
  return storage.getItem(KEY) ?? undefined;
}
