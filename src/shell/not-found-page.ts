import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { IonButton } from '@ionic/angular/ion-button';
import { IonButtons } from '@ionic/angular/ion-buttons';
import { IonContent } from '@ionic/angular/ion-content';
import { IonHeader } from '@ionic/angular/ion-header';
import { IonRouterLink } from '@ionic/angular/ion-router-link';
import { IonTitle } from '@ionic/angular/ion-title';
import { IonToolbar } from '@ionic/angular/ion-toolbar';
import { CognitoSession } from 'ngx-cognito-http';
import { injectTexts } from '../languages/current-language';
import { MenuButton } from './menu-button';

/** Answers an address that the app doesn't know. */
@Component({
  selector: 'app-not-found-page',
  imports: [
    IonButton,
    IonButtons,
    IonContent,
    IonHeader,
    IonRouterLink,
    IonTitle,
    IonToolbar,
    MenuButton,
    RouterLink,
  ],
  template: `
    <ion-header>
      <ion-toolbar>
        @if (isSignedIn()) {
          <ion-buttons slot="start">
            <app-menu-button />
          </ion-buttons>
        }
        <ion-title>
          <h1>{{ texts().notFound }}</h1>
        </ion-title>
      </ion-toolbar>
    </ion-header>
    <ion-content>
      <section class="notice">
        <h2>{{ texts().nothingThere }}</h2>
        <p>
          <code>/{{ path }}</code>
        </p>
        <p>{{ texts().nothingThereReasons }}</p>
        <ion-button routerLink="/tasks" routerDirection="root">{{ texts().toStart }}</ion-button>
      </section>
    </ion-content>
  `,
  styles: 'code { overflow-wrap: anywhere; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NotFoundPage {
  readonly #session = inject(CognitoSession);
  protected readonly isSignedIn = computed(() => this.#session.status() === 'signed-in');
  protected readonly texts = injectTexts('shell');
  /** Without what its characters are escaped by. */
  protected readonly path = inject(ActivatedRoute)
    .snapshot.url.map(({ path }) => path)
    .join('/');
}
