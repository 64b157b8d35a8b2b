import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { IonButton } from '@ionic/angular/ion-button';
import { injectTexts } from '../../languages/current-language';
import { whenBackOnline } from '../../shell/connection';
import { focusShownHeading } from '../../shell/focus-heading';
import { describeFault, type Fault } from '../fault';

/** In place of what could not be loaded: why not, and another try. */
@Component({
  selector: 'app-fault-notice',
  imports: [IonButton],
  template: `
    <section class="notice" role="alert">
      <h2>{{ heading() }}</h2>
      <p>{{ message() }}</p>
      @if (fault().reference; as reference) {
        <p>{{ texts().reference(reference) }}</p>
      }
      <ng-content>
        <ion-button (click)="tryAgain()">{{ texts().tryAgain }}</ion-button>
      </ng-content>
    </section>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FaultNotice {
  /** Says what is missing. */
  readonly heading = input.required<string>();
  readonly fault = input.required<Fault>();
  /** The user wants another try, or the network is back. */
  readonly retry = output();

  protected readonly texts = injectTexts('faults');
  protected readonly message = computed(() => describeFault(this.fault(), this.texts()));

  constructor() {
    whenBackOnline(() => this.retry.emit());
  }

  protected tryAgain(): void {
    // The button that has the focus goes with this notice.
    focusShownHeading();
    this.retry.emit();
  }
}
