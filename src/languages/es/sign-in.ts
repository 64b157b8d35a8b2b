import type { Texts } from '../texts';

export const signIn: Texts['signIn'] = {};
