import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { IonContent } from '@ionic/angular/ion-content';
import { IonHeader } from '@ionic/angular/ion-header';
import { IonIcon } from './ion-icon';
import { IonItem } from '@ionic/angular/ion-item';
import { IonLabel } from '@ionic/angular/ion-label';
import { IonList } from '@ionic/angular/ion-list';
import { IonMenuToggle } from '@ionic/angular/ion-menu-toggle';
import { IonRouterLink } from '@ionic/angular/ion-router-link';
import { IonTitle } from '@ionic/angular/ion-title';
import { IonToolbar } from '@ionic/angular/ion-toolbar';
import { globeOutline, listOutline, logOutOutline, swapHorizontalOutline } from 'ionicons/icons';
import { CognitoAuthError, CognitoSession } from 'ngx-cognito-http';
import { injectTexts } from '../languages/current-language';
import { SignOut } from '../sign-in/sign-out';
import { Alerts } from './alerts';
import { LanguagePicker } from './language-picker';
import { Toasts } from './toasts';

/** What the menu holds: where to go, who is signed in, and the ways out. */
@Component({
  selector: 'app-menu',
  imports: [
    IonContent,
    IonHeader,
    IonIcon,
    IonItem,
    IonLabel,
    IonList,
    IonMenuToggle,
    IonRouterLink,
    IonTitle,
    IonToolbar,
    LanguagePicker,
    RouterLink,
    RouterLinkActive,
  ],
  templateUrl: './app-menu.html',
  styleUrl: './app-menu.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AppMenu {
  readonly #claims = inject(CognitoSession).claims;
  readonly #alerts = inject(Alerts);
  readonly #signOut = inject(SignOut);
  readonly #toasts = inject(Toasts);
  readonly #faults = injectTexts('faults');
  protected readonly texts = injectTexts('shell');

  protected readonly icons = {
    globeOutline,
    listOutline,
    logOutOutline,
    swapHorizontalOutline,
  };

  protected readonly email = computed(() => textClaim(this.#claims()?.['email']));
  protected readonly name = computed(
    () => textClaim(this.#claims()?.['name']) ?? this.email() ?? this.texts().somebody,
  );

  protected async signOut(): Promise<void> {
    await this.#signOut.fromThisDevice();
  }

  protected async confirmSignOutEverywhere(): Promise<void> {
    const isWanted = await this.#alerts.ask({
      header: this.texts().signOutEverywhereQuestion,
      message: this.texts().signOutEverywhereMessage,
      yes: this.texts().signOut,
    });
    if (isWanted) await this.#signOutEverywhere();
  }

  async #signOutEverywhere(): Promise<void> {
    try {
      await this.#signOut.fromAllDevices();
    } catch (error) {
      // Expected: the user pool can't be reached, or this session has expired.
      if (!(error instanceof CognitoAuthError)) throw error;
      const reason = this.#faults().messages[error.code];
      await this.#toasts.warn(`${this.texts().othersSignedIn} ${reason}`);
    }
  }
}

function textClaim(claim: unknown): string | undefined {
  return typeof claim === 'string' && claim !== '' ? claim : undefined;
}
