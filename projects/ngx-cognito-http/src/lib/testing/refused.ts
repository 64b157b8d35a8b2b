import type { TestRequest } from '@angular/common/http/testing';

import { NOW, tokensOf } from './fake-token-source';
import { setUpSignedIn } from './set-up';

/** What the source of `setUpRefused` has in place of the refused ones. */
export const renewedTokens = tokensOf('ada', { issuedAt: NOW + 1_000 });

/** Answers a request as a gateway does that does not take its token. */
export function refuse(request: TestRequest, headers: Record<string, string> = {}): void {
  request.flush({ message: 'Unauthorized' }, { status: 401, statusText: 'Unauthorized', headers });
}

/** An app whose token the API refuses, and whose source has another one. */
export async function setUpRefused(...options: Parameters<typeof setUpSignedIn>) {
  const app = await setUpSignedIn(...options);
  app.source.answer(renewedTokens);
  return app;
}
