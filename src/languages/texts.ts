import type { en } from './en/texts';

/**
 * Every text that the app starts with, by feature; pages that are loaded later bring their own.
 * English is the contract that each language keeps.
 */
export type Texts = typeof en;
