import { z } from 'zod';
import { invalidParameter } from '../request-validation.ts';
import { changeAttributes } from '../user-attributes.ts';
import { userOperation } from './operation.ts';
import { accessToken, attributeList } from './parameters.ts';

const request = z.object({ AccessToken: accessToken, UserAttributes: attributeList });

/** Changes what users may change of themselves; not the address, which is the name to sign in with. */
export const updateUserAttributes = userOperation(request, (input, pool, user) => {
  const changes = pool.schema.read(input.UserAttributes, 'client', user);
  const { email = user.email } = changes;
  if (email !== user.email) throw invalidParameter('user.email: Attribute cannot be updated.');
  pool.users.save({ ...user, attributes: changeAttributes(user, changes.attributes) });
  return { CodeDeliveryDetailsList: [] };
});
