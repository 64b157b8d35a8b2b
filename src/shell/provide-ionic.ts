import {
  DOCUMENT,
  inject,
  makeEnvironmentProviders,
  provideAppInitializer,
  type EnvironmentProviders,
} from '@angular/core';
import { ConfigToken, provideComponentInputBinding } from '@ionic/angular/common';
import { initialize, type IonicConfig } from '@ionic/core/components';

/**
 * Sets Ionic up as its `provideIonicAngular` does, but for modals and popovers: the app has none, and
 * their code is a tenth of all that a signed-in user would download.
 */
export function provideIonic(config: IonicConfig): EnvironmentProviders {
  return makeEnvironmentProviders([
    { provide: ConfigToken, useValue: config },
    provideComponentInputBinding(),
    provideAppInitializer(() => {
      // Ionic's styles hide elements until they are marked, which its custom elements never are.
      inject(DOCUMENT).documentElement.classList.add('ion-ce');
      initialize(config);
    }),
  ]);
}
