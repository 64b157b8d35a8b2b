// What is used of packages that only this folder installs, so that types are checked without them.

declare module 'cognito-srp-helper' {
  interface SrpSession {
    readonly username: string;
  }
  type Parameters = Readonly<Record<string, string>>;
  export function createSrpSession(
    username: string,
    password: string,
    poolId: string,
    isHashed: boolean,
  ): SrpSession;
  export function wrapInitiateAuth<const Request extends { AuthParameters: Parameters }>(
    session: SrpSession,
    request: Request,
  ): Request;
  export function signSrpSession(session: SrpSession, answer: object): SrpSession;
  export function wrapAuthChallenge<const Request extends { ChallengeResponses: Parameters }>(
    session: SrpSession,
    request: Request,
  ): Request;
}

declare module 'amazon-cognito-identity-js' {
  type Callback<Value> = (error: Error | null | undefined, value: Value) => void;

  interface Steps {
    readonly onSuccess: (result: unknown) => void;
    readonly onFailure: (error: Error) => void;
    readonly newPasswordRequired?: (attributes: unknown, required: readonly string[]) => void;
    readonly totpRequired?: (challengeName: string) => void;
    readonly associateSecretCode?: (secret: string) => void;
    readonly inputVerificationCode?: () => void;
  }

  export class CognitoUserPool {
    constructor(options: Readonly<Record<'UserPoolId' | 'ClientId' | 'endpoint', string>>);
    signUp(
      username: string,
      password: string,
      attributes: readonly CognitoUserAttribute[],
      validation: readonly CognitoUserAttribute[],
      callback: Callback<unknown>,
    ): void;
  }

  export class CognitoUserAttribute {
    constructor(attribute: { readonly Name: string; readonly Value: string });
    getName(): string;
    getValue(): string;
  }

  export class AuthenticationDetails {
    constructor(details: { readonly Username: string; readonly Password: string });
  }

  export interface CognitoUserSession {
    getRefreshToken(): object;
    getIdToken(): { decodePayload(): Readonly<Record<string, unknown>> };
  }

  export class CognitoUser {
    constructor(options: { readonly Username: string; readonly Pool: CognitoUserPool });
    authenticateUser(details: AuthenticationDetails, steps: Steps): void;
    completeNewPasswordChallenge(password: string, attributes: object, steps: Steps): void;
    sendMFACode(code: string, steps: Steps, type: string): void;
    associateSoftwareToken(steps: Pick<Steps, 'associateSecretCode' | 'onFailure'>): void;
    verifySoftwareToken(code: string, name: string, steps: Steps): void;
    setUserMfaPreference(sms: object | null, totp: object, callback: Callback<unknown>): void;
    confirmRegistration(code: string, force: boolean, callback: Callback<unknown>): void;
    refreshSession(token: object, callback: Callback<CognitoUserSession>): void;
    getSession(callback: Callback<CognitoUserSession>): void;
    getUserAttributes(callback: Callback<readonly CognitoUserAttribute[]>): void;
    updateAttributes(
      attributes: readonly CognitoUserAttribute[],
      callback: Callback<unknown>,
    ): void;
    verifyAttribute(name: string, code: string, steps: Steps): void;
    changePassword(before: string, after: string, callback: Callback<unknown>): void;
    forgotPassword(steps: Steps): void;
    confirmPassword(code: string, password: string, steps: Steps): void;
    globalSignOut(steps: Steps): void;
  }
}
