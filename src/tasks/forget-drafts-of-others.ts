import { effect, inject } from '@angular/core';
import { CognitoSession } from 'ngx-cognito-http';
import { isEndedByUser } from '../sign-in/sign-out-mark';
import { forgetDrafts } from './draft-keys';

/**
 * Leaves nothing of what a user typed to the next one at this device. A session that ends by itself is
 * no end, in whatever tab it did: its user comes back for it. Call it once, in the root component's constructor.
 */
export function forgetDraftsOfOthers(): void {
  const session = inject(CognitoSession);
  effect(() => {
    const user = session.claims()?.sub;
    if (user !== undefined) forgetDrafts(user);
    else if (isEndedByUser(session)) forgetDrafts();
  });
}
