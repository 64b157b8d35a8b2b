import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  Injector,
  input,
  output,
  signal,
  viewChildren,
  type ElementRef,
} from '@angular/core';
import { CurrentLanguage } from '../../languages/current-language';
import { injectInspectorTexts } from '../inspector-texts';
import type { Attempt } from '../attempts';
import { describeMillis } from '../describe-duration';
import { pathOf } from '../path-of';
import { stateOf } from '../request-state';
import { hasEnded, type LoggedRequest } from '../shown-requests';

/** As many as leave room for what is said of one of them. */
const SHOWN_AT_FIRST = 5;

/** Requests to choose from, the latest first. */
@Component({
  selector: 'app-request-list',
  templateUrl: './request-list.html',
  styleUrl: './request-list.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RequestList {
  readonly #injector = inject(Injector);
  readonly #locale = inject(CurrentLanguage).locale;
  protected readonly texts = injectInspectorTexts();

  readonly requests = input.required<readonly LoggedRequest[]>();
  /** Those that were sent to be refused, by their `id`. */
  readonly attempts = input.required<ReadonlyMap<number, Attempt>>();
  /** `id` of the one that is chosen. */
  readonly chosen = input.required<number>();
  readonly choose = output<number>();

  readonly #showsAll = signal(false);
  protected readonly buttons = viewChildren<ElementRef<HTMLElement>>('button');

  protected readonly rows = computed(() => {
    const requests = this.requests();
    return requests
      .slice(0, this.#showsAll() ? undefined : SHOWN_AT_FIRST)
      .map((request) => this.#rowOf(request));
  });
  protected readonly hasMore = computed(() => this.rows().length < this.requests().length);

  #rowOf(request: LoggedRequest) {
    const attempt = this.attempts().get(request.id);
    const texts = this.texts();
    return {
      id: request.id,
      method: request.method,
      path: pathOf(request, texts),
      state: stateOf(request, attempt, texts.states),
      time: hasEnded(request) ? describeMillis(request.duration, this.#locale()) : '',
      hasToken: request.decision === 'attached',
      token: attempt ? texts.attempts[attempt.spoiling] : texts.tokens[request.decision],
    };
  }

  /** Shows the others too, and goes to the first of them, as the button is gone. */
  protected showAll(): void {
    const at = this.rows().length;
    this.#showsAll.set(true);
    const focus = (): void => this.buttons()[at]?.nativeElement.focus();
    afterNextRender(focus, { injector: this.#injector });
  }
}
