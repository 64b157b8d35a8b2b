import { z } from 'zod';
import { complaintAbout } from './attribute-values.ts';
import { CognitoError } from './cognito-error.ts';
import type { User } from './pool-state.ts';
import { invalidParameter } from './request-validation.ts';
import type { AttributeSettings } from './user-pool-settings.ts';

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
export const standardAttributes: ReadonlySet<string> = new Set([
  'address',
  'birthdate',
  'email',
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

/** What the pool and its app client say of attributes. */
interface SchemaOptions {
  readonly attributes: Readonly<Record<string, AttributeSettings>>;
  readonly readAttributes: readonly string[] | undefined;
  readonly writeAttributes: readonly string[] | undefined;
}

/** Which attributes users have, and who may read and write them. */
export class AttributeSchema {
  readonly #attributes: ReadonlyMap<string, AttributeSettings>;
  readonly #readable: ReadonlySet<string>;
  readonly #writable: ReadonlySet<string>;

  constructor({ attributes, readAttributes, writeAttributes }: SchemaOptions) {
    this.#attributes = new Map([
      ...[...standardAttributes].map((name) => [name, {}] as const),
      ...Object.entries(attributes),
    ]);
    this.#readable = new Set(readAttributes ?? [...standardAttributes, 'email_verified']);
    this.#writable = new Set(writeAttributes ?? standardAttributes);
  }

  /** Whether the app client may see it, in ID tokens and by GetUser. */
  isReadable(name: string): boolean {
    return name === 'sub' || this.#readable.has(name);
  }

  /** @returns the names of what users need and one with these attributes lacks. */
  missing(attributes: User['attributes']): readonly string[] {
    const isMissing = (name: string) => name !== 'email' && !attributes[name];
    return [...this.#attributes]
      .filter(([name, { required }]) => required && isMissing(name))
      .map(([name]) => name);
  }

  /**
   * Reads what a new user is to have, or with `user` what one is to have from now on.
   *
   * @throws CognitoError InvalidParameterException naming an attribute that the pool does not have,
   * that cannot change or that has no such values; NotAuthorizedException for one that is not the
   * client's to write.
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
    if (Name === 'email_verified' && writer === 'administrator') return;
    const settings = this.#attributes.get(Name);
    if (!settings) throw schemaViolation(Name, 'Attribute does not exist in the schema.');
    if (writer === 'client' && !this.#writable.has(Name)) {
      const message = 'A client attempted to write unauthorized attribute';
      throw new CognitoError('NotAuthorizedException', message);
    }
    assertValue(Name, Value, settings);
    if (user && settings.mutable === false && valueOf(user, Name) !== Value) {
      throw invalidParameter(`user.${Name}: Attribute cannot be updated.`);
    }
  }
}

function assertValue(name: string, value: string, { values }: AttributeSettings): void {
  if (name === 'email' && !z.email().safeParse(value).success) {
    throw invalidParameter('Invalid email address format.');
  }
  // An empty text removes the attribute.
  const complaint = value && values && complaintAbout(value, values);
  if (complaint) throw schemaViolation(name, complaint);
}

function valueOf(user: User, name: string): string | undefined {
  return name === 'email' ? user.email : user.attributes[name];
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
