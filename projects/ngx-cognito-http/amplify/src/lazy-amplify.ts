import {
  CognitoAuthError,
  type CognitoSessionChange,
  type CognitoTokens,
  type CognitoTokenSource,
} from 'ngx-cognito-http';

import type { AmplifyFailure } from './amplify-errors';
import type * as AmplifyTokenSourceModule from './amplify-token-source';
import { watchOtherTabs } from './other-tabs';

type Source = AmplifyTokenSourceModule.AmplifyTokenSource;

/**
 * Amplify's session, whose code is downloaded with the first load: as a module of this package,
 * because importing aws-amplify itself dynamically would bundle the whole of it. It imports no code
 * that the first chunk has too, which bundlers would put into a third one that both wait for.
 */
export class LazyAmplify implements CognitoTokenSource {
  readonly #window: Window | null;
  readonly #download: () => Promise<typeof AmplifyTokenSourceModule>;
  readonly #listeners = new Set<(change: CognitoSessionChange) => void>();
  #source: Promise<Source> | null = null;
  #stop = (): void => undefined;
  #closed = false;

  /**
   * @param window - where to hear of other tabs; `null` on a server
   * @param download - downloads the code
   */
  constructor(window: Window | null, download = () => import('./amplify-token-source')) {
    this.#window = window;
    this.#download = download;
  }

  async load(options: { readonly forceRefresh: boolean }): Promise<CognitoTokens | null> {
    const source = await this.open();
    try {
      return await source.load(options);
    } catch (error) {
      const { code, message, recovery, cause } = error as AmplifyFailure;
      throw new CognitoAuthError(code, message, { recovery, cause });
    }
  }

  onChange(listener: (change: CognitoSessionChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Stops listening to Amplify and to other tabs. */
  close(): void {
    this.#closed = true;
    this.#stop();
  }

  /** Downloads the code, unless that is done, and listens to Amplify from then on. */
  open(): Promise<Source> {
    this.#source ??= this.#download().then(
      ({ AmplifyTokenSource }) => {
        const window = this.#window;
        const watch = window && watchOtherTabs.bind(null, window);
        const source = new AmplifyTokenSource(watch, (change) => {
          this.#listeners.forEach((listener) => listener(change));
        });
        this.#stop = () => source.close();
        if (this.#closed) {
          this.#stop();
        }
        return source;
      },
      (error: unknown) => {
        // TypeError: the chunk was not downloaded. The next request tries again.
        this.#source = null;
        throw new CognitoAuthError('offline', 'The code of Amplify could not be loaded.', {
          recovery: 'Try again once the network is back, or reload the page.',
          cause: error,
        });
      },
    );
    return this.#source;
  }
}
