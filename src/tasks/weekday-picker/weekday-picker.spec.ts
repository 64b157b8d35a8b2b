import { TestBed } from '@angular/core/testing';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { Component } from '@angular/core';
import { inEnglish } from '../../languages/testing/in-english';
import type { Weekday } from '../task';
import { WeekdayPicker } from './weekday-picker';

@Component({
  imports: [ReactiveFormsModule, WeekdayPicker],
  template: '<app-weekday-picker label="Days" [formControl]="days" />',
})
class Form {
  readonly days = new FormControl<readonly Weekday[] | null>(['FRI']);
}

describe('WeekdayPicker', () => {
  function show() {
    TestBed.configureTestingModule({ providers: [inEnglish] });
    const fixture = TestBed.createComponent(Form);
    fixture.detectChanges();
    const page = fixture.nativeElement as HTMLElement;
    const box = (name: string) => page.querySelector<HTMLInputElement>(`[aria-label=${name}]`)!;
    const boxes = () => [...page.querySelectorAll<HTMLInputElement>('input')];
    const checked = () =>
      boxes()
        .filter((each) => each.checked)
        .map((each) => each.ariaLabel);
    return { fixture, page, box, checked, days: fixture.componentInstance.days };
  }

  it('gives the days in the order of the week, in whatever order they are chosen', () => {
    const { box, days } = show();
    box('Sunday').click();
    box('Monday').click();
    expect(days.value).toEqual(['MON', 'FRI', 'SUN']);
    box('Friday').click();
    expect(days.value).toEqual(['MON', 'SUN']);
  });

  it('shows what the form is given, and none for nothing', () => {
    const { fixture, checked, days } = show();
    expect(checked()).toEqual(['Friday']);
    days.setValue(null);
    fixture.detectChanges();
    expect(checked()).toEqual([]);
  });

  it('is out of reach while the form is disabled', () => {
    const { fixture, page, days } = show();
    days.disable();
    fixture.detectChanges();
    expect(page.querySelector('fieldset')?.disabled).toBeTrue();
  });

  it('has been touched once a day has lost the focus', () => {
    const { box, days } = show();
    expect(days.touched).toBeFalse();
    box('Monday').dispatchEvent(new Event('blur'));
    expect(days.touched).toBeTrue();
  });
});
