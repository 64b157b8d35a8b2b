import type { CognitoError } from './cognito-error.ts';
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
  if (unknown) throw schemaViolation(unknown.Name, 'Attribute does not exist in the schema.');
  return Object.fromEntries(attributes.map(({ Name, Value }) => [Name, Value]));
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
    { Name: 'email_verified', Value: String(user.status === 'CONFIRMED') },
    { Name: 'name', Value: user.name },
  ];
}
