import type { AttributeValues } from './attribute-values.ts';
import { defaultPasswordPolicy, type PasswordPolicy } from './password-policy.ts';

/** What a pool's schema says of an attribute. */
export interface AttributeSettings {
  /** Whether it can change once the user exists. Default: it can. */
  readonly mutable?: boolean;
  /** Whether nobody signs up without it. Default: it may be missing. */
  readonly required?: boolean;
  /** Default: any text of at most 2048 characters. */
  readonly values?: AttributeValues;
}

/** A group that the pool has from the start. */
export interface GroupSettings {
  readonly name: string;
  readonly description?: string;
  /** 0 or more, the lowest first. */
  readonly precedence?: number;
}

/** Whether users need an authenticator app to sign in: none does, who wants to, or everybody. */
type MfaConfiguration = 'OFF' | 'OPTIONAL' | 'ON';

/**
 * What can be set of the pool itself.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserPoolType.html
 */
export interface UserPoolSettings {
  /**
   * By their names: what is to be said of OpenID Connect's attributes, and the custom ones, `custom:` and
   * 1 to 20 characters. Default: `name` is required, and there are no custom ones.
   */
  readonly attributes?: Readonly<Record<string, AttributeSettings>>;
  /** Default: none. Groups stay when they are no longer named here. */
  readonly groups?: readonly GroupSettings[];
  /** Default: `OFF`. */
  readonly mfa?: MfaConfiguration;
  /** Default: 8 characters with upper case, lower case, a number and a symbol; 7 days. */
  readonly passwordPolicy?: Partial<PasswordPolicy>;
  /** Who adds users: everybody themselves, or administrators alone. Default: `EVERYBODY`. */
  readonly signUp?: 'EVERYBODY' | 'ADMINISTRATORS';
}

/** The settings with the defaults filled in. */
export interface CompleteSettings extends Required<UserPoolSettings> {
  readonly passwordPolicy: PasswordPolicy;
}

export function withDefaults({ passwordPolicy, ...given }: UserPoolSettings): CompleteSettings {
  return {
    attributes: given.attributes ?? { name: { required: true } },
    groups: given.groups ?? [],
    mfa: given.mfa ?? 'OFF',
    passwordPolicy: { ...defaultPasswordPolicy, ...passwordPolicy },
    signUp: given.signUp ?? 'EVERYBODY',
  };
}
