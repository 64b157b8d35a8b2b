import { z } from 'zod';
import { userOperation } from './operation.ts';
import { accessToken, attributeName } from './parameters.ts';
import { writeAttributes } from './update-user-attributes.ts';

const request = z.object({ AccessToken: accessToken, UserAttributeNames: z.array(attributeName) });

/** Removes what users may change of themselves. */
export const deleteUserAttributes = userOperation(request, (input, pool, user) => {
  const empty = input.UserAttributeNames.map((Name) => ({ Name, Value: '' }));
  pool.users.save(writeAttributes(user, empty, pool).changed);
  return {};
});
