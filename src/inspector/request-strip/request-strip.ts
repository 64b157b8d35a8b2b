import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { Station } from '../request-way';

/** A request's way, station by station, with what each did. */
@Component({
  selector: 'app-request-strip',
  template: `
    <ol>
      @for (station of way(); track station.name) {
        <li [attr.data-outcome]="station.outcome">
          <p class="name">{{ station.name }}</p>
          <p class="outcome">{{ station.outcome }}</p>
          <p class="text">{{ station.text }}</p>
        </li>
      }
    </ol>
  `,
  styleUrl: './request-strip.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RequestStrip {
  readonly way = input.required<readonly Station[]>();
}
