import { HttpClient, HttpRequest } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DOCUMENT,
  inject,
  Injector,
  signal,
} from '@angular/core';
import { IonButton } from '@ionic/angular/ion-button';
import { IonButtons } from '@ionic/angular/ion-buttons';
import { IonContent } from '@ionic/angular/ion-content';
import { IonHeader } from '@ionic/angular/ion-header';
import { IonMenuButton } from '@ionic/angular/ion-menu-button';
import { IonTitle } from '@ionic/angular/ion-title';
import { IonToolbar } from '@ionic/angular/ion-toolbar';
import {
  CognitoAuthError,
  CognitoRequestLog,
  explainCognito,
  type CognitoLogEntry,
} from 'ngx-cognito-http';
import { API_URL } from '../../shell/api-url';
import { Toasts } from '../../shell/toasts';
import { Attempts, type Attempt, type Credential } from '../attempts';
import { describeAttempt } from '../describe-attempt';
import { describeDecision, obstacleTo } from '../describe-decision';
import { RequestStrip } from '../request-strip/request-strip';
import { wayOf } from '../request-way';
import { TokenPanel } from '../token-panel/token-panel';

/** As many requests as fit a page; the log holds more. */
const SHOWN = 15;

/** The app's last requests as they left, and what the gateway says of spoilt ones. */
@Component({
  selector: 'app-inspector-page',
  imports: [
    IonButton,
    IonButtons,
    IonContent,
    IonHeader,
    IonMenuButton,
    IonTitle,
    IonToolbar,
    RequestStrip,
    TokenPanel,
  ],
  templateUrl: './inspector-page.html',
  styleUrl: './inspector-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class InspectorPage {
  readonly #log = inject(CognitoRequestLog);
  readonly #attempts = inject(Attempts);
  readonly #toasts = inject(Toasts);
  readonly #http = inject(HttpClient);
  readonly #injector = inject(Injector);
  readonly #origin = inject(DOCUMENT).location.origin;
  readonly #apiUrl = inject(API_URL);

  readonly #chosen = signal<CognitoLogEntry | undefined>(undefined);
  readonly #attempt = signal<Attempt | undefined>(undefined);
  #isSending = false;

  protected readonly credentials = [
    ['none', 'Without a token'],
    ['tampered', 'With a tampered token'],
    ['expired', 'With an expired token'],
  ] as const;
  protected readonly isLocal = URL.parse(this.#apiUrl)?.hostname === 'localhost';

  protected readonly entries = computed(() => this.#log.entries().slice(-SHOWN).reverse());
  protected readonly selected = computed(() => this.#chosen() ?? this.entries()[0]);
  protected readonly details = computed(() => {
    const entry = this.selected();
    if (!entry) return undefined;
    const now = explainCognito(new HttpRequest<unknown>(entry.method, entry.url, null), {
      injector: this.#injector,
    });
    const authorization = entry.decision === 'attached' ? 'present' : 'unknown';
    return {
      entry,
      reason: describeDecision(entry, now),
      obstacle: obstacleTo(entry, now),
      way: wayOf({ ...entry, authorization }, this.#origin),
    };
  });
  protected readonly result = computed(() => {
    const attempt = this.#attempt();
    if (!attempt) return undefined;
    const { credential } = attempt;
    const authorization = credential === 'none' ? 'absent' : 'present';
    const request = { ...attempt, method: 'GET', decision: 'skipped', authorization } as const;
    return {
      attempt,
      text: describeAttempt(attempt, Date.now()),
      way: wayOf(request, this.#origin),
    };
  });

  protected select(entry: CognitoLogEntry): void {
    this.#chosen.set(entry);
    this.#attempt.set(undefined);
  }

  /** Makes a request to look at. */
  protected askWhoIAm(): void {
    // Whatever comes of it stands in the log.
    const settled = { next: () => undefined, error: () => undefined };
    this.#chosen.set(undefined);
    this.#http.get(`${this.#apiUrl}/api/identity`).subscribe(settled);
  }

  protected async send(credential: Credential): Promise<void> {
    const details = this.details();
    if (this.#isSending || !details || details.obstacle !== undefined) return;
    // The attempt will be the latest request, and is not to take the place of the one it repeats.
    this.select(details.entry);
    this.#isSending = true;
    try {
      this.#attempt.set(await this.#attempts.send(credential, details.entry.url));
    } catch (error) {
      // Expected: there is no token to begin with.
      if (!(error instanceof CognitoAuthError)) throw error;
      await this.#toasts.warn(`${error.message} ${error.recovery}`);
    } finally {
      this.#isSending = false;
    }
  }

  protected pathOf({ url }: CognitoLogEntry): string {
    return URL.parse(url)?.pathname ?? 'malformed URL';
  }

  protected statusOf({ status }: CognitoLogEntry): string {
    return status === null ? 'none' : String(status);
  }
}
