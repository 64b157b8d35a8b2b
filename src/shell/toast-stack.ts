import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { ToastMessage } from './toast-message';
import { Toasts } from './toasts';

/** Shows the toasts above one another, so that none hides what another one offers. */
@Component({
  selector: 'app-toast-stack',
  imports: [ToastMessage],
  template: `
    @for (toast of toasts.shown(); track toast) {
      <app-toast-message [toast]="toast" />
    }
  `,
  styleUrl: './toast-stack.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { 'aria-live': 'polite' },
})
export class ToastStack {
  protected readonly toasts = inject(Toasts);
}
