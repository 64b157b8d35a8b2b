import type { User } from './pool-state.ts';
import { invalidParameter } from './request-validation.ts';

interface Attribute {
  readonly Name: string;
  readonly Value: string;
}

/** The attributes that a user can set. */
export interface WritableAttributes {
  readonly email?: string;
  readonly name?: string;
}

const writable: ReadonlySet<string> = new Set(['email', 'name']);

/** @throws CognitoError InvalidParameterException naming an attribute that the pool does not have. */
export function readAttributes(attributes: readonly Attribute[]): WritableAttributes {
  const unknown = attributes.find(({ Name }) => !writable.has(Name));
  if (unknown) {
    const complaint = `${unknown.Name}: Attribute does not exist in the schema.`;
    throw invalidParameter(`Attributes did not conform to the schema: ${complaint}`);
  }
  return Object.fromEntries(attributes.map(({ Name, Value }) => [Name, Value]));
}

/** All attributes of a user, as GetUser lists them. */
export function listAttributes(user: User): readonly Attribute[] {
  const attributes = [
    { Name: 'sub', Value: user.sub },
    { Name: 'email', Value: user.email },
    { Name: 'email_verified', Value: String(user.status === 'CONFIRMED') },
  ];
  return user.name === undefined ? attributes : [...attributes, { Name: 'name', Value: user.name }];
}
