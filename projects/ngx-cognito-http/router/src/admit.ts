import { inject } from '@angular/core';
import { Router, UrlTree, type GuardResult, type MaybeAsync } from '@angular/router';
import { CognitoAuthError, CognitoSession, type CognitoClaims } from 'ngx-cognito-http';

import type { CognitoGuardOptions } from './cognito-guard-options';
import { RETURN_URL_PARAM, SIGN_IN_PAGE } from './cognito-return-url';
import { isSamePage } from './is-same-page';

/**
 * Decides on the way to a page. Call it in an injection context.
 *
 * @param wanted - the router's URL of that page
 */
export function admit(
  wanted: string,
  { groups, signIn = SIGN_IN_PAGE, forbidden }: CognitoGuardOptions,
): MaybeAsync<GuardResult> {
  const router = inject(Router);
  const session = inject(CognitoSession);

  const decide = (): GuardResult =>
    isInOneOf(groups, session.claims()) ||
    (forbidden !== undefined && leadTo(forbidden, wanted, router));

  const decideWithoutToken = (error: unknown): GuardResult => {
    if (!(error instanceof CognitoAuthError) || error.code === 'not-configured') {
      throw error;
    }
    if (error.code === 'no-session' || error.code === 'session-expired') {
      return leadTo(signIn, wanted, router);
    }
    if (groups && !session.claims()) {
      throw error;
    }
    return decide();
  };

  return isCurrent(session) ? decide() : session.token().then(decide, decideWithoutToken);
}

/** Whether a user is signed in, and the session needs no asking. */
function isCurrent({ expiresAt }: CognitoSession): boolean {
  return Date.now() < (expiresAt() ?? 0);
}

function isInOneOf(groups: readonly string[] | undefined, claims: CognitoClaims | null): boolean {
  const own = claims?.['cognito:groups'];
  return !groups || (Array.isArray(own) && groups.some((group) => own.includes(group)));
}

/**
 * A redirect that remembers where it comes from, or `true` to whoever is on the way to that page: it
 * may stand below the guard, too.
 */
function leadTo(page: string, wanted: string, router: Router): true | UrlTree {
  const target = router.parseUrl(page);
  if (isSamePage(target, router.parseUrl(wanted))) {
    return true;
  }
  // Not by createUrlTree, which the router's `defaultQueryParamsHandling` may keep from setting any.
  const queryParams = { ...target.queryParams, [RETURN_URL_PARAM]: wanted };
  return new UrlTree(target.root, queryParams, target.fragment);
}
