import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
} from '@angular/core';
import { isActive, Router, RouterLink } from '@angular/router';
import { IonContent } from '@ionic/angular/ion-content';
import { IonHeader } from '@ionic/angular/ion-header';
import { IonIcon } from './ion-icon';
import { IonMenuToggle } from '@ionic/angular/ion-menu-toggle';
import { IonRouterLinkWithHref } from '@ionic/angular/ion-router-link';
import { IonTitle } from '@ionic/angular/ion-title';
import { IonToolbar } from '@ionic/angular/ion-toolbar';
import { defineCustomElement as defineMenu } from '@ionic/core/components/ion-menu.js';
import { defineCustomElement as defineSplitPane } from '@ionic/core/components/ion-split-pane.js';
import { globeOutline, listOutline, logOutOutline, swapHorizontalOutline } from 'ionicons/icons';
import { CognitoSession } from 'ngx-cognito-http';
import { injectTexts } from '../languages/current-language';
import { SignOut } from '../sign-in/sign-out';
import { describeFault, readFault } from '../tasks/fault';
import { Alerts } from './alerts';
import { LanguagePicker } from './language-picker';
import { returnFocusFromMenu } from './menu-focus';
import { Toasts } from './toasts';

/** The menu beside the page with the id `main`: where to go, who is signed in, and the ways out. */
@Component({
  // Ionic's element itself: its split pane wants it for a child.
  selector: 'ion-menu',
  imports: [
    IonContent,
    IonHeader,
    IonIcon,
    IonMenuToggle,
    IonRouterLinkWithHref,
    IonTitle,
    IonToolbar,
    LanguagePicker,
    RouterLink,
  ],
  templateUrl: './app-menu.html',
  styleUrl: './app-menu.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: {
    'content-id': 'main',
    '[attr.aria-label]': 'texts().menu',
    '(ionDidClose)': 'returnFocusFromMenu($event)',
  },
})
export class AppMenu {
  readonly #session = inject(CognitoSession);
  readonly #router = inject(Router);
  readonly #alerts = inject(Alerts);
  readonly #signOut = inject(SignOut);
  readonly #toasts = inject(Toasts);
  readonly #faults = injectTexts('faults');
  protected readonly returnFocusFromMenu = returnFocusFromMenu;
  protected readonly texts = injectTexts('shell');

  // Not by `RouterLinkActive`, which every page would download.
  protected readonly isAtTasks = isActive('/tasks', this.#router);
  protected readonly isAtRequests = isActive('/requests', this.#router);

  protected readonly icons = {
    globeOutline,
    listOutline,
    logOutOutline,
    swapHorizontalOutline,
  };

  protected readonly email = computed(() => textClaim(this.#session.claims()?.['email']));
  protected readonly name = computed(
    () => textClaim(this.#session.claims()?.['name']) ?? this.email() ?? this.texts().somebody,
  );

  constructor() {
    // In this order: the menu asks the pane around it whether it is visible.
    defineSplitPane();
    defineMenu();
    const { nativeElement } = inject<ElementRef<HTMLIonMenuElement>>(ElementRef);
    effect(() => (nativeElement.disabled = this.#session.status() !== 'signed-in'));
  }

  protected async signOut(): Promise<void> {
    try {
      await this.#signOut.fromThisDevice();
    } catch (error) {
      // Expected: what signs out can't be downloaded.
      this.#tellWhy(error, this.texts().stillSignedIn);
    }
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
      // Expected: the same, the user pool can't be reached, or this session has expired.
      this.#tellWhy(error, this.texts().othersSignedIn);
    }
  }

  #tellWhy(error: unknown, consequence: string): void {
    this.#toasts.warn(`${consequence} ${describeFault(readFault(error), this.#faults())}`);
  }
}

function textClaim(claim: unknown): string | undefined {
  return typeof claim === 'string' && claim !== '' ? claim : undefined;
}
