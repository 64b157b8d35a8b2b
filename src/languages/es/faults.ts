import type { Texts } from '../texts';

export const faults: Texts['faults'] = {};
