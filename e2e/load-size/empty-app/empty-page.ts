import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { IonButton } from '@ionic/angular/ion-button';
import { IonButtons } from '@ionic/angular/ion-buttons';
import { IonContent } from '@ionic/angular/ion-content';
import { IonHeader } from '@ionic/angular/ion-header';
import { IonTitle } from '@ionic/angular/ion-title';
import { IonToolbar } from '@ionic/angular/ion-toolbar';

@Component({
  selector: 'app-empty-page',
  imports: [IonButton, IonButtons, IonContent, IonHeader, IonTitle, IonToolbar],
  template: `
    <ion-header>
      <ion-toolbar>
        <ion-title>Empty</ion-title>
        <ion-buttons slot="end"><ion-button (click)="load()">Load</ion-button></ion-buttons>
      </ion-toolbar>
    </ion-header>
    <ion-content />
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EmptyPage {
  readonly #http = inject(HttpClient);

  protected load(): void {
    this.#http.get('/').subscribe();
  }
}
