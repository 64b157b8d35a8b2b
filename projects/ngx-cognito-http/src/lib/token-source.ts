/** What a token source knows of the session that stands now. */
export interface CognitoTokens {
  /** The access token, a JWT in compact form. */
  readonly accessToken?: string;
  /** The ID token, a JWT in compact form. */
  readonly idToken?: string;
  /**
   * How far this device's clock is behind the issuer's, in milliseconds; negative if it is ahead.
   * Default: 0, or as far as the time of issue proves it.
   */
  readonly clockDrift?: number;
}

/**
 * What happened to the session outside of `load`.
 *
 * - `signed-in`: a user signed in, perhaps another one than before
 * - `signed-out`: nobody is signed in any more
 * - `changed`: anything else after which tokens that were handed out may no longer be current
 */
export type CognitoSessionChange = 'signed-in' | 'signed-out' | 'changed';

/**
 * Where the tokens come from: `withAmplify()` of `ngx-cognito-http/amplify` is one, and
 * `withTokenSource` takes any other.
 */
export interface CognitoTokenSource {
  /**
   * Gives the tokens of the user who is signed in now, refreshed first if they have expired or
   * `forceRefresh` asks for it. The tokens must be valid by the source's own judgement: they are
   * used as given, and kept until their `exp`.
   *
   * @returns `null` if nobody is signed in
   * @throws CognitoAuthError with the code that fits; anything else counts as `service`
   */
  load(options: { readonly forceRefresh: boolean }): Promise<CognitoTokens | null>;

  /**
   * Calls `listener` at every change, at once and before whoever asked for it is answered, in this
   * tab or another: until it is called, tokens already handed out stay in use.
   *
   * @returns a function that ends it
   */
  onChange(listener: (change: CognitoSessionChange) => void): () => void;
}
