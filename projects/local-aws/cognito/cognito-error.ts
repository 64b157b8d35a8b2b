/** The names that Cognito gives its errors, as far as this pool raises them. */
export type CognitoErrorName =
  | 'AliasExistsException'
  | 'CodeMismatchException'
  | 'EnableSoftwareTokenMFAException'
  | 'ExpiredCodeException'
  | 'GroupExistsException'
  | 'IncompleteSignatureException'
  | 'InternalErrorException'
  | 'InvalidParameterException'
  | 'InvalidPasswordException'
  | 'InvalidSignatureException'
  | 'LimitExceededException'
  | 'MissingAuthenticationTokenException'
  | 'NotAuthorizedException'
  | 'RefreshTokenReuseException'
  | 'RequestEntityTooLargeException'
  | 'ResourceNotFoundException'
  | 'SerializationException'
  | 'SoftwareTokenMFANotFoundException'
  | 'TooManyRequestsException'
  | 'UnknownOperationException'
  | 'UnrecognizedClientException'
  | 'UserNotConfirmedException'
  | 'UserNotFoundException'
  | 'UsernameExistsException';

/** Statuses other than the usual 400. */
const statuses: Readonly<Partial<Record<CognitoErrorName, number>>> = {
  InternalErrorException: 500,
  RequestEntityTooLargeException: 413,
};

/**
 * A refusal that the client is told of, in Cognito's own words where they are known.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/CommonErrors.html
 */
export class CognitoError extends Error {
  override readonly name: CognitoErrorName;

  constructor(name: CognitoErrorName, message: string) {
    super(message);
    this.name = name;
  }

  /** The error in the AWS JSON 1.1 protocol. */
  toResponse(): Response {
    return Response.json(
      { __type: this.name, message: this.message },
      {
        status: statuses[this.name] ?? 400,
        headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-errortype': this.name },
      },
    );
  }
}

/** What those get who guess on during a lockout, be the password right or wrong. */
export function passwordAttemptsExceeded(): CognitoError {
  return new CognitoError('NotAuthorizedException', 'Password attempts exceeded');
}

/** What every failed sign-in gets, so that it does not tell whether the user exists. */
export function incorrectUsernameOrPassword(): CognitoError {
  return new CognitoError('NotAuthorizedException', 'Incorrect username or password.');
}
