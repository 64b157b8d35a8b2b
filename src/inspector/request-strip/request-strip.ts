import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { injectInspectorTexts } from '../inspector-texts';
import type { Outcome, Station } from '../request-way';

/** Drawn, as fonts may lack the characters. */
const SIGNS: Readonly<Record<Outcome, string>> = {
  passed: 'M6 12.5l4 4 8-9',
  refused: 'M7 7l10 10M17 7L7 17',
  notNeeded: 'M7 12h10',
  notReached: '',
  cancelled: 'M7 17L17 7',
  unknown: 'M9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .8-1 1.7M12 17v.01',
  waiting: 'M7 12v.01M12 12v.01M17 12v.01',
};

/** A request's way, station by station, with what each did. */
@Component({
  selector: 'app-request-strip',
  template: `
    <ol role="list" [attr.aria-label]="texts().way.label">
      @for (station of way(); track station.name) {
        <li [attr.data-outcome]="station.outcome">
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path [attr.d]="signs[station.outcome]" />
          </svg>
          <p class="name">{{ texts().way.stations[station.name] }}</p>
          <p class="role">{{ texts().way.roles[station.name] }}</p>
          <p class="outcome">
            {{ texts().way.outcomes[station.outcome] }}
            @if (station.isInferred) {
              <span class="inferred">{{ texts().way.inferred }}</span>
            }
          </p>
          <p class="text">{{ station.text }}</p>
        </li>
      }
    </ol>
    @if (hasInferred()) {
      <p class="legend">{{ texts().way.legend }}</p>
    }
  `,
  styleUrl: './request-strip.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RequestStrip {
  protected readonly texts = injectInspectorTexts();
  protected readonly signs = SIGNS;

  readonly way = input.required<readonly Station[]>();

  protected readonly hasInferred = computed(() => this.way().some(({ isInferred }) => isInferred));
}
