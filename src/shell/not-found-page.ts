import { ChangeDetectionStrategy, Component } from '@angular/core';
import { IonButton } from '@ionic/angular/ion-button';
import { IonContent } from '@ionic/angular/ion-content';
import { IonRouterLink } from '@ionic/angular/ion-router-link';
import { RouterLink } from '@angular/router';

/** Answers an address that the app doesn't know. */
@Component({
  selector: 'app-not-found-page',
  imports: [IonButton, IonContent, IonRouterLink, RouterLink],
  template: `
    <ion-content>
      <div class="notice">
        <h1>Page not found</h1>
        <p>There is nothing at this address. It may have been mistyped, or the page is gone.</p>
        <ion-button routerLink="/tasks" routerDirection="root">Go to your tasks</ion-button>
      </div>
    </ion-content>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NotFoundPage {}
