import {
  ChangeDetectionStrategy,
  Component,
  computed,
  forwardRef,
  inject,
  input,
  signal,
} from '@angular/core';
import { NG_VALUE_ACCESSOR, type ControlValueAccessor } from '@angular/forms';
import { CurrentLanguage } from '../../languages/current-language';
import { WEEKDAYS, type Weekday } from '../task';
import { nameWeekday } from '../weekday-names';

/** A form control that holds weekdays in the order of the week: checkboxes that look like chips. */
@Component({
  selector: 'app-weekday-picker',
  templateUrl: './weekday-picker.html',
  styleUrl: './weekday-picker.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [
    { provide: NG_VALUE_ACCESSOR, useExisting: forwardRef(() => WeekdayPicker), multi: true },
  ],
})
export class WeekdayPicker implements ControlValueAccessor {
  /** Names the group. */
  readonly label = input.required<string>();
  /** What is wrong with the choice. */
  readonly problem = input<string>();

  readonly #locale = inject(CurrentLanguage).locale;
  protected readonly days = computed(() =>
    WEEKDAYS.map((day) => ({
      day,
      name: nameWeekday(day, this.#locale(), 'long'),
      short: nameWeekday(day, this.#locale(), 'short'),
    })),
  );
  protected readonly chosen = signal<readonly Weekday[]>([]);
  protected readonly disabled = signal(false);
  protected reportTouched: () => void = () => undefined;
  #report: (days: readonly Weekday[]) => void = () => undefined;

  protected choose(day: Weekday, { checked }: HTMLInputElement): void {
    const chosen = new Set(this.chosen());
    if (checked) chosen.add(day);
    else chosen.delete(day);
    this.chosen.set(WEEKDAYS.filter((known) => chosen.has(known)));
    this.#report(this.chosen());
  }

  writeValue(days: readonly Weekday[] | null): void {
    this.chosen.set(days ?? []);
  }

  registerOnChange(report: (days: readonly Weekday[]) => void): void {
    this.#report = report;
  }

  registerOnTouched(report: () => void): void {
    this.reportTouched = report;
  }

  setDisabledState(isDisabled: boolean): void {
    this.disabled.set(isDisabled);
  }
}
