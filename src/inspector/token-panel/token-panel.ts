import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  signal,
} from '@angular/core';
import type { CognitoClaims } from 'ngx-cognito-http';
import { CurrentLanguage } from '../../languages/current-language';
import { injectInspectorTexts } from '../inspector-texts';
import { describeClaims, describeMoment, isMoment } from '../describe-claims';
import { describeDuration } from '../describe-duration';

/** What a token says and how long it lasts; never the token. */
@Component({
  selector: 'app-token-panel',
  templateUrl: './token-panel.html',
  styleUrl: './token-panel.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TokenPanel {
  readonly #locale = inject(CurrentLanguage).locale;
  protected readonly texts = injectInspectorTexts();
  readonly #now = signal(Date.now());

  readonly claims = input.required<CognitoClaims>();

  protected readonly described = computed(() =>
    describeClaims(this.claims(), this.#locale(), this.texts().token.hints),
  );
  protected readonly end = computed(() => {
    const { exp } = this.claims();
    return isMoment(exp) ? describeMoment(exp, this.#locale()) : '';
  });
  readonly #left = computed(() => (this.claims().exp ?? 0) * 1000 - this.#now());
  protected readonly isValid = computed(() => this.#left() > 0);
  protected readonly timeLeft = computed(() => describeDuration(this.#left(), this.#locale()));
  /** In per cent of the token's whole time. */
  protected readonly share = computed(() => {
    const { exp = 0, iat = 0 } = this.claims();
    return Math.max(0, Math.min(100, this.#left() / (exp - iat) / 10));
  });

  constructor() {
    effect((onCleanup) => {
      if (!this.isValid()) return;
      const look = (): void => this.#now.set(Date.now());
      look();
      const tick = setInterval(look, 1000);
      onCleanup(() => clearInterval(tick));
    });
  }
}
