import type { z } from 'zod';
import { CognitoError } from './cognito-error.ts';

/**
 * Reads a request's body, leaving out what the schema does not name.
 *
 * @throws CognitoError InvalidParameterException naming every parameter that is missing or wrong,
 * worded as by AWS: Amplify looks for `'password'` and `Member must not be null`.
 */
export function validate<Request>(schema: z.ZodType<Request>, body: unknown): Request {
  const result = schema.safeParse(body, { error: describeConstraint });
  if (result.success) return result.data;
  const { issues } = result.error;
  const missing = issues.find(({ message, path }) => message === mustNotBeNull && path.length > 1);
  if (missing && parameterMaps.has(String(missing.path[0]))) {
    throw invalidParameter(`Missing required parameter ${String(missing.path[1])}`);
  }
  const count = `${issues.length} validation error${issues.length === 1 ? '' : 's'} detected`;
  const details = issues.map(
    ({ path, message }) =>
      `Value at '${memberName(path)}' failed to satisfy constraint: ${message}`,
  );
  throw invalidParameter(`${count}: ${details.join('; ')}`);
}

/** @returns the error that tells a client of a value which AWS would not take. */
export function invalidParameter(message: string): CognitoError {
  return new CognitoError('InvalidParameterException', message);
}

/** Parameters that are themselves maps of named parameters. */
const parameterMaps: ReadonlySet<string> = new Set(['AuthParameters', 'ChallengeResponses']);

const mustNotBeNull = 'Member must not be null';

function describeConstraint(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.input === undefined || issue.input === null) return mustNotBeNull;
  switch (issue.code) {
    case 'too_big':
      return `Member must have length less than or equal to ${issue.maximum}`;
    case 'too_small':
      return `Member must have length greater than or equal to ${issue.minimum}`;
    case 'invalid_format':
      return `Member must satisfy regular expression pattern: ${issue.pattern}`;
    default:
      return undefined;
  }
}

/** The path as AWS writes it: `userAttributes.1.member.name`. */
function memberName(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `${part + 1}.member` : lowerFirst(String(part))))
    .join('.');
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
