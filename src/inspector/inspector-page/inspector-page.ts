import { HttpClient, HttpRequest } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DOCUMENT,
  inject,
  Injector,
  signal,
  viewChild,
  type ElementRef,
} from '@angular/core';
import { IonButton } from '@ionic/angular/ion-button';
import { IonButtons } from '@ionic/angular/ion-buttons';
import { IonContent } from '@ionic/angular/ion-content';
import { IonHeader } from '@ionic/angular/ion-header';
import { IonTitle } from '@ionic/angular/ion-title';
import { IonToolbar } from '@ionic/angular/ion-toolbar';
import { explainCognito } from 'ngx-cognito-http';
import { injectInspectorTexts } from '../inspector-texts';
import { API_URL } from '../../shell/api-url';
import { MenuButton } from '../../shell/menu-button';
import { Attempts } from '../attempts';
import { obstacleTo, reasonOf, wordsOfPackage } from '../describe-decision';
import { knownRequest } from '../known-request';
import { pathOf } from '../path-of';
import { RefusalPanel } from '../refusal-panel/refusal-panel';
import { RequestList } from '../request-list/request-list';
import { stateOf } from '../request-state';
import { RequestStrip } from '../request-strip/request-strip';
import { wayOf } from '../request-way';
import { ShownRequests } from '../shown-requests';
import { TokenPanel } from '../token-panel/token-panel';

/** The app's last requests as they left, and what the gateway says of spoilt ones. */
@Component({
  selector: 'app-inspector-page',
  imports: [
    IonButton,
    IonButtons,
    IonContent,
    IonHeader,
    IonTitle,
    IonToolbar,
    MenuButton,
    RefusalPanel,
    RequestList,
    RequestStrip,
    TokenPanel,
  ],
  templateUrl: './inspector-page.html',
  styleUrl: './inspector-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class InspectorPage {
  readonly #shown = inject(ShownRequests);
  protected readonly attempts = inject(Attempts).ended;
  readonly #http = inject(HttpClient);
  readonly #injector = inject(Injector);
  readonly #origin = inject(DOCUMENT).location.origin;
  readonly #apiUrl = inject(API_URL);
  protected readonly heading = viewChild.required<ElementRef<HTMLElement>>('latest');
  readonly #chosen = signal<number | undefined>(undefined);
  readonly #isFollowing = signal(false);

  protected readonly texts = injectInspectorTexts();
  protected readonly requests = this.#shown.requests;
  /** The one that was chosen, or else the latest. */
  readonly #request = computed(
    () => this.requests().find(({ id }) => id === this.#chosen()) ?? this.requests()[0],
  );
  protected readonly details = computed(() => {
    const request = this.#request();
    if (!request) return undefined;
    const now = explainCognito(new HttpRequest<unknown>(request.method, request.url, null), {
      injector: this.#injector,
    });
    const attempt = this.attempts().get(request.id);
    return {
      request,
      isAttempt: attempt !== undefined,
      title: `${request.method} ${pathOf(request, this.texts())}`,
      reason: reasonOf(request, attempt, this.texts()),
      words: wordsOfPackage(request, now),
      obstacle: obstacleTo(request, now, this.texts().refusals),
      way: wayOf(knownRequest(request, attempt), this.#origin, this.texts().way),
    };
  });

  /** For those who don't see the list change: how the request stands that they asked for. */
  protected readonly news = computed(() => {
    const request = this.#isFollowing() ? this.requests()[0] : undefined;
    if (!request) return '';
    const { text } = stateOf(request, undefined, this.texts().states);
    return `${request.method} ${pathOf(request, this.texts())}: ${text}`;
  });

  protected choose(id: number): void {
    this.#isFollowing.set(false);
    this.#chosen.set(id);
  }

  /** Makes a request to look at. */
  protected askWhoIAm(): void {
    // Whatever comes of it stands in the log.
    const settled = { next: () => undefined, error: () => undefined };
    this.#chosen.set(undefined);
    this.#isFollowing.set(true);
    this.#http.get(`${this.#apiUrl}/api/identity`).subscribe(settled);
  }

  /** Forgets the requests, and moves on to where there will be new ones. */
  protected clear(): void {
    this.#chosen.set(undefined);
    this.#isFollowing.set(false);
    this.#shown.clear();
    this.heading().nativeElement.focus();
  }
}
