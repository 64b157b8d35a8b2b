import {
  ChangeDetectionStrategy,
  Component,
  effect,
  ElementRef,
  inject,
  input,
} from '@angular/core';
import { defineCustomElement } from '@ionic/core/components/ion-icon.js';

/**
 * Ionic's icon by the code that its buttons and menus bring along anyhow; `@ionic/angular/ion-icon`
 * would bring it a second time, with a runtime of its own.
 */
@Component({
  selector: 'ion-icon',
  template: '',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class IonIcon {
  /** One of `ionicons/icons`. */
  readonly icon = input.required<string>();

  constructor() {
    defineCustomElement();
    const { nativeElement } = inject<ElementRef<HTMLIonIconElement>>(ElementRef);
    effect(() => (nativeElement.icon = this.icon()));
  }
}
