import {
  CognitoAuthError,
  type CognitoAuthErrorCode,
  type CognitoClaims,
  type CognitoSessionChange,
  type CognitoTokens,
  type CognitoTokenSource,
} from 'ngx-cognito-http';

import { fakeJwt } from './fake-jwt';

/** How long tokens are valid, in seconds; as in a new app client. */
const LIFETIME = 3_600;

type UserTokens = Required<Pick<CognitoTokens, 'accessToken' | 'idToken'>>;

/** A user pool that does what a test says. */
export class TestingTokenSource implements CognitoTokenSource {
  /** The tokens issued last, expired or not; `null` while nobody is signed in. */
  tokens: UserTokens | null = null;
  /** How many refreshes were asked for. */
  refreshes = 0;
  /** What every refresh fails with. */
  failure: CognitoAuthErrorCode | null = null;

  readonly #listeners = new Set<(change: CognitoSessionChange) => void>();
  #user: CognitoClaims = {};
  /** In seconds since the epoch. */
  #expiresAt = 0;
  #issued = 0;

  load({ forceRefresh }: { readonly forceRefresh: boolean }): Promise<CognitoTokens | null> {
    return this.tokens && (forceRefresh || nowInSeconds() >= this.#expiresAt)
      ? this.#refresh()
      : Promise.resolve(this.tokens);
  }

  onChange(listener: (change: CognitoSessionChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  announce(change: CognitoSessionChange): void {
    this.#listeners.forEach((listener) => listener(change));
  }

  /** Issues tokens to a user. */
  issue(user: CognitoClaims): UserTokens {
    return this.#issue(user, nowInSeconds());
  }

  /** Issues tokens that have expired. */
  expire(): UserTokens {
    return this.#issue(this.#user, nowInSeconds() - 2 * LIFETIME);
  }

  #refresh(): Promise<CognitoTokens> {
    this.refreshes++;
    if (this.failure) {
      const message = 'The test lets refreshes fail: CognitoTestingController.failRefresh().';
      return Promise.reject(new CognitoAuthError(this.failure, message));
    }
    return Promise.resolve(this.issue(this.#user));
  }

  #issue(user: CognitoClaims, iat: number): UserTokens {
    const sub = user.sub ?? 'test-user';
    const exp = iat + LIFETIME;
    const claims = { sub, ...user, iat, exp, jti: String(++this.#issued) };
    this.#user = user;
    this.#expiresAt = exp;
    this.tokens = {
      accessToken: fakeJwt({ username: sub, ...claims, token_use: 'access' }),
      idToken: fakeJwt({ 'cognito:username': sub, ...claims, token_use: 'id' }),
    };
    return this.tokens;
  }
}

function nowInSeconds(): number {
  return Math.floor(Date.now() / 1_000);
}
