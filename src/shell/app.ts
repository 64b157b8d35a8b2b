import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { IonApp } from '@ionic/angular/ion-app';
import { IonMenu } from '@ionic/angular/ion-menu';
import { IonRouterOutlet } from '@ionic/angular/ion-router-outlet';
import { IonSplitPane } from '@ionic/angular/ion-split-pane';
import { CognitoSession } from 'ngx-cognito-http';
import { followSession } from '../sign-in/follow-session';
import { AppMenu } from './app-menu';

/** The frame around every page: for people who are signed in, with a menu beside it. */
@Component({
  selector: 'app-root',
  imports: [AppMenu, IonApp, IonMenu, IonRouterOutlet, IonSplitPane],
  template: `
    <ion-app>
      <ion-split-pane contentId="main" [when]="isSignedIn() ? 'lg' : false">
        @defer (when isSignedIn()) {
          <ion-menu contentId="main" [disabled]="!isSignedIn()"><app-menu /></ion-menu>
        }
        <ion-router-outlet id="main" />
      </ion-split-pane>
    </ion-app>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class App {
  readonly #session = inject(CognitoSession);
  protected readonly isSignedIn = computed(() => this.#session.status() === 'signed-in');

  constructor() {
    followSession();
  }
}
