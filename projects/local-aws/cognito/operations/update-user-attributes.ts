import { z } from 'zod';
import type { PoolContext } from '../pool-context.ts';
import type { User } from '../pool-state.ts';
import { changeAttributes, schemaViolation, type Attribute } from '../user-attributes.ts';
import { userOperation } from './operation.ts';
import { accessToken, attributeList } from './parameters.ts';

const request = z.object({ AccessToken: accessToken, UserAttributes: attributeList });

/**
 * Changes what users may change of themselves. A new address counts once its code has come back; the
 * last one stays until then.
 */
export const updateUserAttributes = userOperation(request, (input, pool, user) => {
  const { changed, email } = writeAttributes(user, input.UserAttributes, pool);
  if (!email) {
    pool.users.save(changed);
    return { CodeDeliveryDetailsList: [] };
  }
  const pending = { ...changed, pendingEmail: email };
  return { CodeDeliveryDetailsList: [pool.codes.send(pending, 'attribute', email)] };
});

/**
 * @returns the user, not yet saved, and the new address if one was given.
 * @throws CognitoError InvalidParameterException or NotAuthorizedException, as the schema has it.
 */
export function writeAttributes(
  user: User,
  given: readonly Attribute[],
  pool: PoolContext,
): { readonly changed: User; readonly email: string | undefined } {
  const changes = pool.schema.read(given, 'client', user);
  const attributes = changeAttributes(user, changes.attributes);
  const lost = pool.schema.missing(attributes).find((name) => user.attributes[name]);
  if (lost) throw schemaViolation(lost, 'The attribute is required');
  const email = changes.email === user.email ? undefined : changes.email;
  return { changed: { ...user, attributes }, email };
}
