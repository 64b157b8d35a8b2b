import type { HttpEvent, HttpRequest } from '@angular/common/http';
import { defer, type Observable } from 'rxjs';

import { FakeBackend } from '../session/fake-backend';

/** Sends when it is subscribed to, as a real backend does, and not when it is called. */
export class ColdBackend extends FakeBackend {
  override handle(request: HttpRequest<unknown>): Observable<HttpEvent<unknown>> {
    return defer(() => super.handle(request));
  }
}
