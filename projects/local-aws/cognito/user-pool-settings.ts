/** An attribute beyond OpenID Connect's: a text of at most 2048 characters. */
export interface CustomAttribute {
  /** Whether it can change once the user exists. */
  readonly mutable: boolean;
  /** Whether users can write it by the app client. What grants them rights should not be. */
  readonly writableByClient: boolean;
}

/** Whether users need an authenticator app to sign in: none does, who wants to, or everybody. */
export type MfaConfiguration = 'OFF' | 'OPTIONAL' | 'ON';

/**
 * What can be set of the pool itself.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserPoolType.html
 */
export interface UserPoolSettings {
  /** By their names without `custom:`, of 1 to 20 characters. Default: none. */
  readonly customAttributes?: Readonly<Record<string, CustomAttribute>>;
  /** Default: `OPTIONAL`, where AWS has `OFF`: it shows to those alone who switch it on. */
  readonly mfa?: MfaConfiguration;
}
