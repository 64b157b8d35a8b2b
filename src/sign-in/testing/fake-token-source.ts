import {
  CognitoAuthError,
  type CognitoSessionChange,
  type CognitoTokens,
  type CognitoTokenSource,
} from 'ngx-cognito-http';
import { freshToken } from './signed-token';

/** A token source that a test signs in and out; its tokens last for an hour. */
export class FakeTokenSource implements CognitoTokenSource {
  #outcome: CognitoTokens | CognitoAuthError | null = null;
  #listener: (change: CognitoSessionChange) => void = () => undefined;

  signIn(user: string): void {
    this.#outcome = { accessToken: freshToken({ sub: user }), idToken: freshToken({ sub: user }) };
    this.#listener('signed-in');
  }

  signOut(): void {
    this.#outcome = null;
    this.#listener('signed-out');
  }

  /** From now on there are no tokens, for this reason; who holds some learns it when asking anew. */
  fail(code: CognitoAuthError['code']): void {
    this.#outcome = new CognitoAuthError(code, 'As the test has it.');
    this.#listener('changed');
  }

  load(): Promise<CognitoTokens | null> {
    const outcome = this.#outcome;
    return outcome instanceof CognitoAuthError ? Promise.reject(outcome) : Promise.resolve(outcome);
  }

  onChange(listener: (change: CognitoSessionChange) => void): () => void {
    this.#listener = listener;
    return () => (this.#listener = () => undefined);
  }
}
