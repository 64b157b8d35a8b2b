import {
  ChangeDetectionStrategy,
  Component,
  computed,
  CUSTOM_ELEMENTS_SCHEMA,
  inject,
  viewChild,
  ViewContainerRef,
} from '@angular/core';
import { Router } from '@angular/router';
import { IonRouterOutlet } from '@ionic/angular/ion-router-outlet';
import { CognitoSession } from 'ngx-cognito-http';
import { injectTexts } from '../languages/current-language';
import { followSession } from '../sign-in/follow-session';
import { forgetDraftsOfOthers } from '../tasks/forget-drafts-of-others';
import { Connection } from './connection';
import { FirstPage } from './first-page';
import { loadMenu } from './load-menu';
import { injectOverlays } from './load-overlays';
import { ToastStack } from './toast-stack';

/** The frame around every page: for people who are signed in, with a menu beside it. */
@Component({
  selector: 'app-root',
  imports: [IonRouterOutlet, ToastStack],
  template: `
    <ion-app class="ion-page">
      @if (isOpening()) {
        <p class="opening" role="status">{{ texts().opening }}</p>
      }
      <div class="connection" aria-live="polite">
        @if (!isOnline()) {
          <p>{{ texts().offline }}</p>
        }
      </div>
      <ion-split-pane
        content-id="main"
        [class.has-menu]="isSignedIn()"
        [when]="isSignedIn() ? 'lg' : false"
      >
        <ng-container #menu />
        <ion-router-outlet id="main" [animation]="overlays()?.pageTransition!" />
      </ion-split-pane>
      <app-toast-stack />
    </ion-app>
  `,
  styleUrl: './app.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
  // For Ionic's app, and for the split pane, which comes with the menu that it is for.
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
})
export class App {
  readonly #session = inject(CognitoSession);
  readonly #router = inject(Router);
  readonly #firstPage = inject(FirstPage);
  protected readonly texts = injectTexts('shell');
  protected readonly isOnline = inject(Connection).isOnline;
  protected readonly isSignedIn = computed(() => this.#session.status() === 'signed-in');
  /** It does not keep the first page waiting: its place is kept. */
  readonly #isMenuDue = computed(() => this.isSignedIn() && this.#firstPage.isShown());
  private readonly menu = viewChild.required('menu', { read: ViewContainerRef });
  /** Before the first page is there, for which a slow user pool may have to be waited. */
  protected readonly isOpening = computed(
    () => !this.#router.lastSuccessfulNavigation() && this.#router.currentNavigation() !== null,
  );

  /**
   * With the animation of page changes, which Ionic by default loads at the first of them. Where that
   * fails no page is told any more that it is entered.
   */
  protected readonly overlays = injectOverlays();

  constructor() {
    followSession();
    forgetDraftsOfOthers();
    loadMenu(
      this.#isMenuDue,
      () => import('./menu'),
      (menu) => this.menu().createComponent(menu),
    );
  }
}
