import type { CognitoSessionChange, CognitoTokens, CognitoTokenSource } from 'ngx-cognito-http';
import { freshToken } from '../../sign-in/testing/signed-token';

/** A token source of access tokens alone, that a test signs in and out. */
export class FakeSource implements CognitoTokenSource {
  #tokens: CognitoTokens | null = null;
  #listener: (change: CognitoSessionChange) => void = () => undefined;

  /** @returns the token, which lasts for an hour. `jti` tells tokens of one user apart. */
  signIn(sub: string, jti: string): string {
    const accessToken = freshToken({ sub, jti });
    this.#tokens = { accessToken };
    this.#listener('signed-in');
    return accessToken;
  }

  signOut(): void {
    this.#tokens = null;
    this.#listener('signed-out');
  }

  load(): Promise<CognitoTokens | null> {
    return Promise.resolve(this.#tokens);
  }

  onChange(listener: (change: CognitoSessionChange) => void): () => void {
    this.#listener = listener;
    return () => (this.#listener = () => undefined);
  }
}
