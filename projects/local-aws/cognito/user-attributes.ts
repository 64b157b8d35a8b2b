import { z } from 'zod';
import { CognitoError } from './cognito-error.ts';
import type { User } from './pool-state.ts';
import { invalidParameter } from './request-validation.ts';
import type { CustomAttribute } from './user-pool-settings.ts';

export interface Attribute {
  readonly Name: string;
  readonly Value: string;
}

/** Who asks for a change: the app client in a user's name, or an administrator. */
export type Writer = 'client' | 'administrator';

/** What is to become of a user. What is not named stays. */
export interface AttributeChanges {
  readonly email?: string;
  readonly emailVerified?: boolean;
  /** All other ones. An empty text removes the attribute. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** OpenID Connect Core 1.0, section 5.1, but for phone numbers and what the pool sets itself. */
const standardAttributes: ReadonlySet<string> = new Set([
  'address',
  'birthdate',
  'family_name',
  'gender',
  'given_name',
  'locale',
  'middle_name',
  'name',
  'nickname',
  'picture',
  'preferred_username',
  'profile',
  'updated_at',
  'website',
  'zoneinfo',
]);

/** Which attributes users have, and who may write them. */
export class AttributeSchema {
  readonly #custom: ReadonlyMap<string, CustomAttribute>;

  constructor(custom: Readonly<Record<string, CustomAttribute>>) {
    this.#custom = new Map(
      Object.entries(custom).map(([name, attribute]) => [`custom:${name}`, attribute]),
    );
  }

  /**
   * Reads what a new user is to have, or with `user` what one is to have from now on.
   *
   * @throws CognitoError InvalidParameterException naming an attribute that the pool does not have or
   * that cannot change; NotAuthorizedException for one that is not the client's to write.
   */
  read(given: readonly Attribute[], writer: Writer, user?: User): AttributeChanges {
    for (const attribute of given) this.#assertWritable(attribute, writer, user);
    const { email, email_verified, ...attributes } = Object.fromEntries(
      given.map(({ Name, Value }) => [Name, Value]),
    );
    const emailVerified = email_verified === undefined ? undefined : email_verified === 'true';
    return { ...(email && { email }), ...(email_verified && { emailVerified }), attributes };
  }

  #assertWritable({ Name, Value }: Attribute, writer: Writer, user: User | undefined): void {
    if (Name === 'email' && !z.email().safeParse(Value).success) {
      throw invalidParameter('Invalid email address format.');
    }
    if (Name === 'email' || standardAttributes.has(Name)) return;
    if (Name === 'email_verified' && writer === 'administrator') return;
    const custom = this.#custom.get(Name);
    if (!custom) throw schemaViolation(Name, 'Attribute does not exist in the schema.');
    if (writer === 'client' && !custom.writableByClient) {
      const message = 'A client attempted to write unauthorized attribute';
      throw new CognitoError('NotAuthorizedException', message);
    }
    if (user && !custom.mutable && user.attributes[Name] !== Value) {
      throw invalidParameter(`user.${Name}: Attribute cannot be updated.`);
    }
  }
}

/** @returns the user's attributes with the changes made. */
export function changeAttributes(
  user: User,
  changes: AttributeChanges['attributes'],
): User['attributes'] {
  return withoutEmpty({ ...user.attributes, ...changes });
}

/** @returns what stays of the attributes where an empty text stands for none. */
export function withoutEmpty(attributes: User['attributes']): User['attributes'] {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== ''));
}

/** @returns the error for an attribute that is not as the pool's schema wants it. */
export function schemaViolation(attribute: string, complaint: string): CognitoError {
  return invalidParameter(`Attributes did not conform to the schema: ${attribute}: ${complaint}`);
}

/** All attributes of a user, as GetUser lists them. */
export function listAttributes(user: User): readonly Attribute[] {
  return [
    { Name: 'sub', Value: user.sub },
    { Name: 'email', Value: user.email },
    { Name: 'email_verified', Value: String(user.emailVerified) },
    ...Object.entries(user.attributes).map(([Name, Value]) => ({ Name, Value })),
  ];
}
