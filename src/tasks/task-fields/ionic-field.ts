import { Directive, effect, ElementRef, forwardRef, inject, input } from '@angular/core';
import { NG_VALUE_ACCESSOR, type ControlValueAccessor } from '@angular/forms';

/**
 * Makes form controls of Ionic's text fields, and has them show what is wrong. Ionic's own directives
 * do so too, but have every page download the forms' code.
 */
@Directive({
  selector: 'ion-input[formControlName], ion-textarea[formControlName]',
  providers: [
    { provide: NG_VALUE_ACCESSOR, useExisting: forwardRef(() => IonicField), multi: true },
  ],
  host: {
    // Ionic shows its `errorText` where it finds both.
    '[class.ion-touched]': '!!problem()',
    '[class.ion-invalid]': '!!problem()',
    '(ionInput)': 'report()',
    '(ionBlur)': 'reportTouched()',
  },
})
export class IonicField implements ControlValueAccessor {
  /** What is wrong with the value. */
  readonly problem = input<string>();

  readonly #field =
    inject<ElementRef<HTMLIonInputElement | HTMLIonTextareaElement>>(ElementRef).nativeElement;
  protected report: () => void = () => undefined;
  protected reportTouched: () => void = () => undefined;

  constructor() {
    effect(() => (this.#field.errorText = this.problem()));
  }

  writeValue(value: string | null): void {
    this.#field.value = value;
  }

  registerOnChange(report: (value: string) => void): void {
    this.report = () => report(this.#field.value?.toString() ?? '');
  }

  registerOnTouched(report: () => void): void {
    this.reportTouched = report;
  }

  setDisabledState(isDisabled: boolean): void {
    this.#field.disabled = isDisabled;
  }
}
