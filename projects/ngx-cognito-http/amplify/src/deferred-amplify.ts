/** What `withDeferredAmplify` has to know. */
export interface DeferredAmplifyOptions {
  /** Id of the app client, as Amplify is configured with. */
  readonly userPoolClientId: string;

  /**
   * Downloads Amplify and configures it. Called when Amplify is needed: once, and again only if it
   * fails. Configure Amplify nowhere else: a sign-out before this call would not be noticed.
   */
  readonly configure: () => Promise<void>;
}

/** Amplify as `withDeferredAmplify` provides it, for what the app itself asks of it. */
export abstract class DeferredAmplify {
  /**
   * Downloads Amplify and configures it, unless that is done. Wait for it before you call Amplify, as
   * for a sign-out or a sign-in page, or call it ahead once the page has nothing else to do.
   *
   * @throws CognitoAuthError `offline` if a chunk can't be downloaded; the next call tries again
   */
  abstract ready(): Promise<void>;
}
