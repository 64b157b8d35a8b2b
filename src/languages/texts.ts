import type { en } from './en/texts';

/**
 * Every text that the app starts with, by feature; the inspector and the sign-in page
 * bring their own. English is the
 * contract that each language keeps.
 */
export type Texts = typeof en;
