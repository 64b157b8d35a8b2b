import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DOCUMENT,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { IonButton } from '@ionic/angular/ion-button';
import { CognitoAuthError } from 'ngx-cognito-http';
import { CurrentLanguage } from '../../languages/current-language';
import { injectInspectorTexts } from '../inspector-texts';
import { isLocalDemo } from '../../shell/local-demo';
import { Toasts } from '../../shell/toasts';
import { AccessToken } from '../access-token';
import { Attempts, type Attempt, type Spoiling } from '../attempts';
import { describeAttempt } from '../describe-attempt';
import { describeMoment, isMoment } from '../describe-claims';
import { knownAttempt } from '../known-request';
import { RequestStrip } from '../request-strip/request-strip';
import { wayOf } from '../request-way';

/** Sends a request again with something wrong, and shows how it is refused. */
@Component({
  selector: 'app-refusal-panel',
  imports: [IonButton, RequestStrip],
  templateUrl: './refusal-panel.html',
  styleUrl: './refusal-panel.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RefusalPanel {
  readonly #attempts = inject(Attempts);
  readonly #toasts = inject(Toasts);
  readonly #oldestExpiry = inject(AccessToken).oldestExpiry;
  readonly #locale = inject(CurrentLanguage).locale;
  readonly #origin = inject(DOCUMENT).location.origin;
  protected readonly texts = injectInspectorTexts();
  protected readonly isLocal = isLocalDemo();
  protected readonly spoilings = ['none', 'tampered', 'expired', 'header'] as const;

  /** What to read again. */
  readonly url = input.required<string>();
  /** Says that an attempt is under way, which is going to be the latest request. */
  readonly attempt = output();

  /** What came of what was sent, by its URL, of which alone it says something; `null` until it is known. */
  readonly #outcomes = signal<ReadonlyMap<string, Attempt | null | undefined>>(new Map());
  readonly #outcome = computed(() => this.#outcomes().get(this.url()));
  protected readonly isSending = computed(() => this.#outcome() === null);

  /** When the oldest token expires; empty where that is not known. */
  protected readonly oldestEnd = computed(() => {
    const expiry = this.#oldestExpiry();
    return isMoment(expiry) ? describeMoment(expiry, this.#locale()) : '';
  });

  protected readonly result = computed(() => {
    const attempt = this.#outcome();
    if (!attempt) return undefined;
    return {
      attempt,
      ...describeAttempt(attempt, this.texts().refusals),
      way: wayOf(knownAttempt(attempt), this.#origin, this.texts().way),
    };
  });

  protected async send(spoiling: Spoiling): Promise<void> {
    if (this.isSending()) return;
    this.attempt.emit();
    const url = this.url();
    this.#note(url, null);
    let attempt: Attempt | undefined;
    try {
      attempt = await this.#attempts.send(spoiling, url);
    } catch (error) {
      // Expected: there is no token to begin with.
      if (!(error instanceof CognitoAuthError)) throw error;
      this.#toasts.warn(this.texts().refusals.noToken(error.code));
    } finally {
      this.#note(url, attempt);
    }
  }

  #note(url: string, outcome: Attempt | null | undefined): void {
    this.#outcomes.update((all) => new Map([...all, [url, outcome]]));
  }
}
