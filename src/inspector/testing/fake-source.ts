import type { CognitoSessionChange, CognitoTokens, CognitoTokenSource } from 'ngx-cognito-http';
import { signedToken } from './signed-token';

/** A token source of access tokens alone, that a test signs in and out. */
export class FakeSource implements CognitoTokenSource {
  #tokens: CognitoTokens | null = null;
  #listener: (change: CognitoSessionChange) => void = () => undefined;

  /** @returns the token, which lasts for an hour. `jti` tells tokens of one user apart. */
  signIn(sub: string, jti: string): string {
    const iat = Math.floor(Date.now() / 1000);
    const accessToken = signedToken({ sub, jti, iat, exp: iat + 3600 });
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
