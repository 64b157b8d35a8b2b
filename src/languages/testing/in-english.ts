import type { Provider } from '@angular/core';
import { FIRST_LANGUAGE } from '../current-language';
import { en } from '../en/texts';
import type { Language } from '../language';

/** British English, for tests. */
const ENGLISH: Language = { tag: 'en', locale: 'en-GB', texts: en };

/** Has a test's app speak British English. */
export const inEnglish: Provider = { provide: FIRST_LANGUAGE, useValue: ENGLISH };
