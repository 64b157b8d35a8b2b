import { InjectionToken } from '@angular/core';

/** The whole of `amplify_outputs.json`. */
export const AMPLIFY_OUTPUTS = new InjectionToken<Readonly<Record<string, unknown>>>(
  'AMPLIFY_OUTPUTS',
);
