import type { en } from './en/texts';

/** Every text of the app, by feature. English is the contract that each language keeps. */
export type Texts = typeof en;
