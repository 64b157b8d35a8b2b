import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  inject,
  signal,
} from '@angular/core';
import { CognitoSession } from 'ngx-cognito-http';
import { AccessToken } from '../access-token';
import { describeClaims, describeTimeLeft } from '../describe-claims';

/** What the access token says and how long it lasts; never the token. */
@Component({
  selector: 'app-token-panel',
  template: `
    @if (timeLeft(); as timeLeft) {
      <p>
        Time left: <strong>{{ timeLeft }}</strong>
      </p>
    }
    <dl>
      @for (claim of claims(); track claim.name) {
        <div>
          <dt>{{ claim.name }}</dt>
          <dd>{{ claim.value }}</dd>
        </div>
      } @empty {
        <div><dt>No token</dt></div>
      }
    </dl>
  `,
  styleUrl: './token-panel.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TokenPanel {
  readonly #token = inject(AccessToken);
  readonly #expiresAt = inject(CognitoSession).expiresAt;
  readonly #now = signal(Date.now());

  protected readonly claims = computed(() => describeClaims(this.#token.claims() ?? {}));
  protected readonly timeLeft = computed(() => {
    const expiresAt = this.#expiresAt();
    return expiresAt === null ? undefined : describeTimeLeft(expiresAt - this.#now());
  });

  constructor() {
    const tick = setInterval(() => this.#now.set(Date.now()), 1000);
    inject(DestroyRef).onDestroy(() => clearInterval(tick));
  }
}
