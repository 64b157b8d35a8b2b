import type { CognitoSessionChange, CognitoTokens, CognitoTokenSource } from '../token-source';
import { fakeJwt } from '../../../testing/src/fake-jwt';

/** A token source that does what a test says, and counts what it is asked. */
export class FakeTokenSource implements CognitoTokenSource {
  /** What every load was asked for. */
  readonly loads: { readonly forceRefresh: boolean }[] = [];
  readonly #listeners = new Set<(change: CognitoSessionChange) => void>();
  #answer: (options: { readonly forceRefresh: boolean }) => CognitoTokens | null = () => null;
  #gate: Promise<void> = Promise.resolve();

  /** Reads the answer first and hands it out when the gate is open, as a slow storage would. */
  async load(options: { readonly forceRefresh: boolean }): Promise<CognitoTokens | null> {
    this.loads.push(options);
    const answer = this.#answer;
    await this.#gate;
    return answer(options);
  }

  onChange(listener: (change: CognitoSessionChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  get listeners(): number {
    return this.#listeners.size;
  }

  /** Lets all further loads wait. */
  hold(): { readonly release: () => void } {
    let release = (): void => undefined;
    this.#gate = new Promise((resolve) => (release = resolve));
    return { release: () => release() };
  }

  /** From now on, loads give this; and forced ones that, where it differs. */
  answer(tokens: CognitoTokens | null, forced: CognitoTokens | null = tokens): void {
    this.#answer = ({ forceRefresh }) => (forceRefresh ? forced : tokens);
  }

  fail(error: unknown): void {
    this.#answer = () => {
      throw error;
    };
  }

  /** A user signs in, here or in another tab. */
  signIn(tokens: CognitoTokens): void {
    this.answer(tokens);
    this.announce('signed-in');
  }

  signOut(): void {
    this.answer(null);
    this.announce('signed-out');
  }

  announce(change: CognitoSessionChange): void {
    this.#listeners.forEach((listener) => listener(change));
  }
}

/** When tests take place, in milliseconds since the epoch. */
export const NOW = Date.UTC(2030, 0, 1);

/** Both tokens of a user, issued now. */
export function tokensOf(
  sub: string,
  { issuedAt = NOW, lifetime = 3_600_000 }: { issuedAt?: number; lifetime?: number } = {},
): { readonly accessToken: string; readonly idToken: string } {
  const iat = issuedAt / 1000;
  const times = { iat, exp: iat + lifetime / 1000 };
  return {
    accessToken: fakeJwt({ sub, token_use: 'access', ...times }),
    idToken: fakeJwt({ sub, token_use: 'id', name: 'Zoë Łuk', ...times }),
  };
}
