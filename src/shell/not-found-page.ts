import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { IonButton } from '@ionic/angular/ion-button';
import { IonContent } from '@ionic/angular/ion-content';
import { IonRouterLink } from '@ionic/angular/ion-router-link';
import { injectTexts } from '../languages/current-language';

/** Answers an address that the app doesn't know. */
@Component({
  selector: 'app-not-found-page',
  imports: [IonButton, IonContent, IonRouterLink, RouterLink],
  template: `
    <ion-content>
      <div class="notice">
        <h1>{{ texts().notFound }}</h1>
        <p>
          <code>/{{ path }}</code>
        </p>
        <p>{{ texts().notFoundMessage }}</p>
        <ion-button routerLink="/tasks" routerDirection="root">{{ texts().toStart }}</ion-button>
      </div>
    </ion-content>
  `,
  styles: 'code { overflow-wrap: anywhere; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NotFoundPage {
  protected readonly texts = injectTexts('shell');
  /** Without what its characters are escaped by. */
  protected readonly path = inject(ActivatedRoute)
    .snapshot.url.map(({ path }) => path)
    .join('/');
}
