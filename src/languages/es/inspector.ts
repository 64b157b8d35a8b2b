import type { Texts } from '../texts';

export const inspector: Texts['inspector'] = {};
