import type { CognitoAuthErrorCode } from 'ngx-cognito-http';

/**
 * What becomes a CognitoAuthError. The modules of the chunk that is downloaded later import nothing of
 * the package: bundlers would take the package out of the first chunk into one that both share.
 */
export class AmplifyFailure extends Error {
  constructor(
    readonly code: CognitoAuthErrorCode,
    message: string,
    override readonly cause?: unknown,
    readonly recovery?: string,
  ) {
    super(message);
  }
}

/**
 * Failures of a refresh after which only a new sign-in helps: those after which Amplify clears the
 * tokens (its `TokenOrchestrator`), and the two for a session without a refresh token.
 */
const SESSION_ENDED: readonly string[] = [
  'NotAuthorizedException',
  'PasswordResetRequiredException',
  'RefreshTokenReuseException',
  'TokenRefreshException',
  'TokenRevokedException',
  'UserNotConfirmedException',
  'UserNotFoundException',
  'UserUnAuthenticatedException',
];

/**
 * The other failures, by Cognito's names and Amplify's; any that isn't listed is `service`.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/CommonErrors.html
 */
const CODES: ReadonlyMap<string, keyof typeof MESSAGES> = new Map([
  ['NetworkError', 'offline'],
  ['LimitExceededException', 'throttled'],
  ['ThrottlingException', 'throttled'],
  ['TooManyRequestsException', 'throttled'],
  ['AuthTokenConfigException', 'not-configured'],
  ['AuthUserPoolException', 'not-configured'],
  ['NoAmplifyContextError', 'not-configured'],
  ['ResourceNotFoundException', 'not-configured'],
]);

const MESSAGES = {
  offline: "The user pool can't be reached.",
  throttled: 'The user pool asks for fewer requests.',
  service: 'Amplify failed to load the session.',
  'not-configured': 'Amplify has no user pool, or one or an app client that does not exist.',
} as const;

const CONFIGURE = 'Call Amplify.configure(outputs) first, with the outputs of your backend.';

/** Whether a failed refresh means that the session is over. */
export function endsSession(error: unknown): boolean {
  return error instanceof Error && SESSION_ENDED.includes(error.name);
}

/** What `fetchAuthSession` threw, in this package's terms. */
export function toFailure(error: unknown): AmplifyFailure {
  const code = (error instanceof Error ? CODES.get(error.name) : undefined) ?? 'service';
  const recovery = code === 'not-configured' ? CONFIGURE : undefined;
  const message = recovery ? `${MESSAGES[code]} ${recovery}` : MESSAGES[code];
  return new AmplifyFailure(code, message, error, recovery);
}
