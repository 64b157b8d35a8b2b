import { HttpClient } from '@angular/common/http';
import { Component, inject, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { provideRouter, RouterOutlet } from '@angular/router';

import { providers } from './contestant';

/** The least that an app with a router and an API has. */
@Component({
  selector: 'bench-app',
  imports: [RouterOutlet],
  template: '<button (click)="load()">{{ tasks() }}</button><router-outlet />',
})
class App {
  readonly #http = inject(HttpClient);
  readonly tasks = signal('');

  load(): void {
    this.#http
      .get('https://api.example.com/v1/tasks', { responseType: 'text' })
      .subscribe((tasks) => this.tasks.set(tasks));
  }
}

bootstrapApplication(App, { providers: [provideRouter([]), ...providers()] }).catch(
  (error: unknown) => console.error(error),
);
