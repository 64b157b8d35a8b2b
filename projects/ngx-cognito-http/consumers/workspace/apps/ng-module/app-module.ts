import { HTTP_INTERCEPTORS, provideHttpClient, withInterceptorsFromDi } from '@angular/common/http';
import { Component, NgModule } from '@angular/core';
import { BrowserModule } from '@angular/platform-browser';
import { CognitoInterceptor, provideCognitoHttp, withTokenSource } from 'ngx-cognito-http';

import { CookieSession } from '../shared/cookie-session';
import { makeCalls } from '../shared/make-calls';

/** Shows what came of the calls; of lines that arrived outside of Angular's zone, nothing. */
@Component({
  selector: 'app-root',
  standalone: false,
  template: `
    @for (line of lines; track $index) {
      <li>{{ line }}</li>
    }
  `,
})
export class Root {
  protected readonly lines: string[] = [];

  constructor() {
    makeCalls().subscribe((line) => this.lines.push(line));
  }
}

@NgModule({
  imports: [BrowserModule],
  declarations: [Root],
  bootstrap: [Root],
  providers: [
    provideHttpClient(withInterceptorsFromDi()),
    { provide: HTTP_INTERCEPTORS, useClass: CognitoInterceptor, multi: true },
    provideCognitoHttp(
      { apis: [{ url: '/api' }] },
      withTokenSource(() => new CookieSession()),
    ),
  ],
})
export class AppModule {}
