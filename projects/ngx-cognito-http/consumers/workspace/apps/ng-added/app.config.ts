import { provideZonelessChangeDetection, type ApplicationConfig } from '@angular/core';

/** `ng add` completes it. */
export const appConfig: ApplicationConfig = {
  providers: [provideZonelessChangeDetection()],
};
