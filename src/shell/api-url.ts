import { InjectionToken } from '@angular/core';

/** Base URL of the Timer API, without a trailing slash. */
export const API_URL = new InjectionToken<string>('API_URL');
