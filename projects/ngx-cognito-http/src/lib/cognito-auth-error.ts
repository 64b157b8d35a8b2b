import { withoutTokens } from './without-tokens';

/**
 * Why there is no token for a request.
 *
 * | code              | meaning                                                          |
 * | ----------------- | ---------------------------------------------------------------- |
 * | `no-session`      | nobody is signed in                                              |
 * | `session-expired` | somebody was signed in, and the session can't be refreshed       |
 * | `offline`         | the user pool can't be reached; the session is kept              |
 * | `throttled`       | the user pool asks for fewer requests; the session is kept       |
 * | `service`         | the user pool or the token source failed; the session is kept    |
 * | `token-missing`   | the session holds no token of the kind that the API wants        |
 * | `not-configured`  | the package or Amplify isn't configured, or is so wrongly        |
 */
export type CognitoAuthErrorCode =
  | 'no-session'
  | 'session-expired'
  | 'offline'
  | 'throttled'
  | 'service'
  | 'token-missing'
  | 'not-configured';

const RECOVERY: Readonly<Record<CognitoAuthErrorCode, string>> = {
  'no-session': 'Sign in.',
  'session-expired': 'Sign in again.',
  offline: 'Try again once the network is back.',
  throttled: 'Try again after a pause.',
  service: 'Try again after a pause.',
  'token-missing': 'Sign in in a way that gives this token.',
  'not-configured': 'Correct the configuration.',
};

/**
 * The one error of this package. A request that fails with it **was never sent**, so it is no
 * `HttpErrorResponse`: there is no response to describe, and whoever handles a status 0 or 401
 * must not mistake it for one.
 *
 * Never holds a token: anything that looks like a JWT is taken out of the message, and `cause` is a
 * copy of the original error's name and message without it.
 */
export class CognitoAuthError extends Error {
  /** Tells it from other errors across copies of the package, where `instanceof` fails. */
  override readonly name = 'CognitoAuthError';

  /** What the user or the developer can do about it, as one sentence. */
  readonly recovery: string;

  /** What has failed, to decide by. */
  readonly code: CognitoAuthErrorCode;

  /**
   * @param code - what has failed
   * @param message - what has failed, for developers
   * @param options - `recovery`: what helps. Default: what helps by the code. `cause`: the original
   */
  constructor(
    code: CognitoAuthErrorCode,
    message: string,
    options: { readonly recovery?: string; readonly cause?: unknown } = {},
  ) {
    super(
      withoutTokens(message),
      options.cause === undefined ? undefined : { cause: describe(options.cause) },
    );
    this.code = code;
    this.recovery = options.recovery ?? RECOVERY[code];
  }
}

/** Of an Error, or what describes itself like one, such as Angular's HttpErrorResponse. */
function describe(cause: unknown): Error {
  const { name, message } = Object(cause) as Readonly<Record<string, unknown>>;
  const [text = typeof cause] = [cause, message].filter((part) => typeof part === 'string');
  const copy = new Error(withoutTokens(text));
  copy.name = typeof name === 'string' ? withoutTokens(name) : 'Error';
  copy.stack = undefined;
  return copy;
}
