import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  ElementRef,
  inject,
  input,
  type OnInit,
} from '@angular/core';
import { focusShownHeading } from './focus-heading';
import { Toasts, type Toast } from './toasts';

/** One toast, which goes by itself if it is to. */
@Component({
  selector: 'app-toast-message',
  template: `
    <p>{{ toast().message }}</p>
    <div>
      @if (toast().action; as action) {
        <button type="button" class="action" (click)="takeUp()">{{ action.text }}</button>
      }
      @if (toast().dismissal; as dismissal) {
        <button type="button" (click)="dismiss()">{{ dismissal }}</button>
      }
    </div>
  `,
  styleUrl: './toast-message.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class.is-fault]': 'toast().isFault' },
})
export class ToastMessage implements OnInit {
  readonly #toasts = inject(Toasts);
  readonly #destroyed = inject(DestroyRef);
  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  readonly toast = input.required<Toast>();

  ngOnInit(): void {
    const { duration } = this.toast();
    if (duration === undefined) return;
    const timer = setInterval(() => {
      // Not while somebody is about to take it up.
      if (!this.#element.matches(':hover, :focus-within')) this.#toasts.dismiss(this.toast());
    }, duration);
    this.#destroyed.onDestroy(() => clearInterval(timer));
  }

  protected takeUp(): void {
    focusShownHeading();
    this.#toasts.takeUp(this.toast());
  }

  protected dismiss(): void {
    focusShownHeading();
    this.#toasts.dismiss(this.toast());
  }
}
